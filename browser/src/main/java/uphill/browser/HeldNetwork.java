package uphill.browser;

import uphill.network.Architecture;
import uphill.network.Examples;
import uphill.network.NetworkObjective;
import uphill.network.Training;
import uphill.network.WeightPlane;

/** A training that the page holds, and the weights it looks at: the latest, or others. */
final class HeldNetwork {
  /** Rows that a gradient away from the training is taken over, at most. */
  static final int MOST_ROWS = 512;

  final Training training;

  /** The loss over the first training rows. */
  final NetworkObjective loss;

  /** The weights looked at; live if they are the latest. */
  double[] shown;

  boolean isLive = true;

  HeldNetwork(Training training) {
    this.training = training;
    this.shown = training.parameters();
    this.loss =
        new NetworkObjective(training.architecture(), training.data().train().first(MOST_ROWS));
  }

  Architecture architecture() {
    return training.architecture();
  }

  /** The latest weights, as they change. */
  void showLatest() {
    shown = training.parameters();
    isLive = true;
  }

  void show(double[] weights) {
    shown = weights;
    isLive = false;
  }

  Examples train() {
    return training.data().train();
  }

  /** A plane of this network. */
  record Plane(HeldNetwork owner, WeightPlane plane) {}
}
