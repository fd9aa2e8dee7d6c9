package uphill.network;

import java.util.Optional;
import uphill.descent.Descent;
import uphill.descent.Recipe;
import uphill.descent.Stop;
import uphill.descent.Tolerance;

/**
 * A network in training: a descent on the loss of mini-batches, one step a batch, from parameters
 * drawn by a seed. The same seed, data and recipe give the same run; between machines only the last
 * digits of exp, log and tanh may differ.
 *
 * <p>A rule that computes one gradient a step takes the gradient of one batch and leaves with that
 * of the next, at no extra cost. A rule that looks around (line searches, Newton, flow) does so on
 * one batch and then has the gradient computed anew for the next.
 *
 * <p>It never stops early: only where loss or gradient are not finite any more.
 */
public final class Training {
  private static final int FIRST_ROOM = 1024;

  private final Architecture architecture;
  private final Split data;
  private final MiniBatches batches;
  private final boolean looksAround;
  private final Descent descent;
  private final WeightRecord record;
  private double[] losses = new double[FIRST_ROOM];

  /**
   * Stands at step 0.
   *
   * @param seed of the parameters; the order of rows has its own, made from it
   * @param batch how many rows a step takes, at least 1; all of them if there are no more
   * @param recipe the rule, its rate and schedule; its tolerance is not used
   * @throws IllegalArgumentException with a sentence for a person if data and network do not fit,
   *     or the rule cannot take so many parameters
   */
  public Training(
      Architecture architecture,
      Split data,
      Initialization initialization,
      Recipe recipe,
      int batch,
      long seed) {
    this.architecture = architecture;
    this.data = data;
    this.batches =
        new MiniBatches(new NetworkObjective(architecture, data.train()), batch, seed + 1);
    this.looksAround = recipe.optimizer().looksAround();
    this.descent =
        new Descent(batches, initialization.start(architecture, seed), recipe.with(Tolerance.NONE));
    this.record = new WeightRecord(architecture.parameters());
    losses[0] = descent.value();
    record.offer(0, descent.point());
  }

  /**
   * Takes steps, one batch each, until it has taken so many or the numbers run out.
   *
   * @return how many were taken
   */
  public int train(int steps) {
    int taken = 0;
    while (taken < steps && step()) {
      taken++;
    }
    return taken;
  }

  private boolean step() {
    if (!looksAround) {
      batches.next();
    }
    if (!descent.step()) {
      return false;
    }
    if (looksAround) {
      batches.next();
      descent.renew();
    }
    int step = descent.steps();
    if (step == losses.length) {
      double[] more = new double[2 * step];
      System.arraycopy(losses, 0, more, 0, step);
      losses = more;
    }
    losses[step] = descent.value();
    record.offer(step, descent.point());
    return true;
  }

  /** The network. */
  public Architecture architecture() {
    return architecture;
  }

  /** The data. */
  public Split data() {
    return data;
  }

  /** How many steps were taken. */
  public int steps() {
    return descent.steps();
  }

  /** How many times the training rows have been gone through. */
  public double epochs() {
    return batches.epochs();
  }

  /** Why it ended, if it did: the numbers ran out. */
  public Optional<Stop> stop() {
    return descent.stop();
  }

  /** The parameters: live, the next step changes them. */
  public double[] parameters() {
    return descent.point();
  }

  /** The gradient of the next batch, which the next step follows: live. */
  public double[] gradient() {
    return descent.gradient();
  }

  /** How many rows the next batch has. */
  public int batchRows() {
    return batches.rows();
  }

  /** The loss of a step's batch before the step, from 0 to {@link #steps}. */
  public double batchLoss(int step) {
    return losses[step];
  }

  /** The weights at recorded steps. */
  public WeightRecord record() {
    return record;
  }
}
