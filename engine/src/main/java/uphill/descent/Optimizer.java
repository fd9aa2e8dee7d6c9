package uphill.descent;

/**
 * A rule that moves a point downhill: an immutable configuration, whose {@linkplain #start state}
 * belongs to one run. Update rules, options and defaults are PyTorch's ({@code torch.optim}) where
 * it has the rule, so that trajectories agree.
 *
 * <p>Everywhere, x is the point, g = ∇f(x) the gradient and η the learning rate. A weight decay λ
 * adds λx to the gradient before the rule sees it, but for {@link AdamW}.
 */
public sealed interface Optimizer
    permits GradientDescent,
        Momentum,
        AdaGrad,
        RmsProp,
        Adam,
        AmsGrad,
        AdamW,
        SteepestDescent,
        Lbfgs,
        Newton,
        GradientFlow {

  /**
   * The state of a run at its start.
   *
   * @param n how many variables, at least 1
   * @throws IllegalArgumentException if the rule cannot take so many
   */
  Motion start(int n);

  /** The learning rate to use if none is given, PyTorch's where it has the rule. */
  double defaultRate();

  /**
   * Whether a step computes f at other points than the one it ends at: line searches, second
   * derivatives, several substeps. Such a step must see one and the same f throughout.
   */
  default boolean looksAround() {
    return false;
  }
}
