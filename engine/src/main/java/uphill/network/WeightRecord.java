package uphill.network;

import java.util.ArrayList;
import java.util.List;

/**
 * The weights at steps of a training, exactly as they were, in bounded memory: every step at first;
 * when the room is full, every second record is let go and from then on half as many steps are
 * recorded. So there are always between half and all of the records there is room for, evenly
 * spread; step 0 is always among them.
 */
public final class WeightRecord {
  /** Numbers kept, at most: 64 MB of them. */
  private static final int ROOM = 8_000_000;

  private static final int FEWEST = 4;
  private static final int MOST = 1024;

  private final List<double[]> kept = new ArrayList<>();
  private final int most;
  private int stride = 1;

  WeightRecord(int parameters) {
    this.most = Math.max(FEWEST, Math.min(MOST, ROOM / parameters));
  }

  /** Takes down the weights of a step, if it is one that is recorded; steps come in order. */
  void offer(int step, double[] weights) {
    if (step % stride != 0) {
      return;
    }
    if (kept.size() == most) {
      thin();
      if (step % stride != 0) {
        return;
      }
    }
    kept.add(weights.clone());
  }

  private void thin() {
    int left = (kept.size() + 1) / 2;
    for (int k = 0; k < left; k++) {
      kept.set(k, kept.get(2 * k));
    }
    kept.subList(left, kept.size()).clear();
    stride *= 2;
  }

  /** How many steps are recorded. */
  public int size() {
    return kept.size();
  }

  /** Steps 0, stride, 2 stride and so on are recorded. */
  public int stride() {
    return stride;
  }

  /** The weights at record {@code k}, those of step {@code k * stride}: not to be changed. */
  double[] weights(int k) {
    return kept.get(k);
  }

  /** A copy of the weights at the last recorded step that is not after {@code step}. */
  public double[] at(int step) {
    return kept.get(Math.max(0, Math.min(kept.size() - 1, step / stride))).clone();
  }

  /** The last recorded step that is not after {@code step}. */
  public int recorded(int step) {
    return Math.max(0, Math.min(kept.size() - 1, step / stride)) * stride;
  }
}
