package uphill.descent;

/**
 * How the learning rate changes from step to step: a factor on the first rate. Each has a text form
 * that {@link ScheduleText} reads.
 */
public sealed interface Schedule {

  /**
   * The factor on the learning rate.
   *
   * @param step from 0
   */
  double factor(int step);

  /** The text form. */
  String text();

  /** No change: {@code constant}. */
  record Constant() implements Schedule {
    @Override
    public double factor(int step) {
      return 1;
    }

    @Override
    public String text() {
      return "constant";
    }
  }

  /**
   * Times γ after every {@code every} steps: {@code step:30,0.1}. PyTorch: {@code StepLR}.
   *
   * @param every at least 1
   * @param gamma γ, at least 0
   */
  record Step(int every, double gamma) implements Schedule {
    @Override
    public double factor(int step) {
      return Math.pow(gamma, step / every);
    }

    @Override
    public String text() {
      return "step:" + every + "," + gamma;
    }
  }

  /**
   * Times γ after every step, γᵏ: {@code exponential:0.99}. PyTorch: {@code ExponentialLR}.
   *
   * @param gamma γ, at least 0
   */
  record Exponential(double gamma) implements Schedule {
    @Override
    public double factor(int step) {
      return Math.pow(gamma, step);
    }

    @Override
    public String text() {
      return "exponential:" + gamma;
    }
  }

  /**
   * Half a cosine from 1 down to a least factor, which stays: {@code cosine:100} or {@code
   * cosine:100,0.01} (I. Loshchilov and F. Hutter, SGDR, ICLR 2017). PyTorch: {@code
   * CosineAnnealingLR}, up to its {@code T_max}.
   *
   * @param over how many steps it takes, at least 1
   * @param least the last factor
   */
  record Cosine(int over, double least) implements Schedule {
    @Override
    public double factor(int step) {
      double share = Math.min(1, (double) step / over);
      return least + (1 - least) * (1 + Math.cos(Math.PI * share)) / 2;
    }

    @Override
    public String text() {
      return "cosine:" + over + (least == 0 ? "" : "," + least);
    }
  }

  /**
   * From 1/n up to 1 in n equal steps, then another schedule: {@code warmup:10} or {@code
   * warmup:10+cosine:90}.
   *
   * @param over n, at least 1
   * @param then what follows, counting its own steps from 0
   */
  record WarmUp(int over, Schedule then) implements Schedule {
    @Override
    public double factor(int step) {
      return step < over ? (step + 1.0) / over : then.factor(step - over);
    }

    @Override
    public String text() {
      return "warmup:" + over + (then instanceof Constant ? "" : "+" + then.text());
    }
  }

  /**
   * 1/(1 + δk), the rate of stochastic approximation (H. Robbins and S. Monro, 1951): {@code
   * inverse:0.1}.
   *
   * @param decay δ, at least 0
   */
  record Inverse(double decay) implements Schedule {
    @Override
    public double factor(int step) {
      return 1 / (1 + decay * step);
    }

    @Override
    public String text() {
      return "inverse:" + decay;
    }
  }
}
