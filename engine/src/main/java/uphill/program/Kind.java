package uphill.program;

/** What a function is like at a point. */
public enum Kind {
  /** It has a gradient there. */
  SMOOTH,
  /**
   * It has a value but a crease or a jump: the gradient given is one choice (PyTorch's
   * subgradient).
   */
  KINK,
  /** It has no value there, or its slope is infinite. */
  UNDEFINED
}
