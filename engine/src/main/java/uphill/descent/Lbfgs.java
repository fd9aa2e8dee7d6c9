package uphill.descent;

/**
 * L-BFGS: the quasi-Newton direction from the last steps s and gradient changes y (D. Liu and J.
 * Nocedal, On the limited memory BFGS method, Mathematical Programming 45, 1989; two-loop recursion
 * of Nocedal and Wright, algorithm 7.4). PyTorch: {@code LBFGS}, whose every inner iteration is one
 * step here; its {@code step()} makes up to 20 of them.
 *
 * <p>The first step goes t = η min(1, 1/‖g‖₁) along −g; pairs with y·s ≤ 10⁻¹⁰ are left out. Where
 * the direction does not lead downhill, or nothing lower is found along it, the memory is emptied
 * and the step is along −g.
 *
 * @param history how many pairs to keep, at least 1; PyTorch's is 100
 * @param search how far to go; PyTorch knows none (the default) and strong Wolfe
 */
public record Lbfgs(int history, Search search) implements Optimizer {

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if the history is empty
   */
  public Lbfgs {
    if (history < 1) {
      throw new IllegalArgumentException("The history of L-BFGS must be at least 1.");
    }
  }

  @Override
  public double defaultRate() {
    return 1;
  }

  @Override
  public Motion start(int n) {
    return new LbfgsMotion(n, this);
  }

  @Override
  public boolean looksAround() {
    return search != Search.NONE;
  }
}
