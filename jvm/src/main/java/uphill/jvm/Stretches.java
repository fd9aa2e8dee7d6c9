package uphill.jvm;

import java.util.concurrent.atomic.AtomicReference;

/**
 * A long program: its stretches, one after another, with a workspace for each thread that is in.
 */
final class Stretches implements Code {
  private final Stretch[] stretches;
  private final int workspaceLength;

  /** A workspace that nobody uses at the moment. */
  private final AtomicReference<double[]> spare = new AtomicReference<>();

  Stretches(Stretch[] stretches, int workspaceLength) {
    this.stretches = stretches;
    this.workspaceLength = workspaceLength;
  }

  @Override
  public void run(double[] inputs, double[] outputs) {
    double[] workspace = spare.getAndSet(null);
    if (workspace == null) {
      workspace = new double[workspaceLength];
    }
    for (var stretch : stretches) {
      stretch.run(inputs, outputs, workspace);
    }
    spare.set(workspace);
  }
}
