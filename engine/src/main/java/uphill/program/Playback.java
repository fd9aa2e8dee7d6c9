package uphill.program;

import java.util.List;

/**
 * A program run at a point, for looking at: the graph of its instructions with the value each one
 * computes on the way forward and the adjoint it receives on the way back. Immutable.
 *
 * @param steps the instructions in order; the operands are the edges of the graph
 * @param output the index of the step whose value is output 0; its adjoint is 1
 */
public record Playback(List<Step> steps, int output) {

  /** Copies the steps. */
  public Playback {
    steps = List.copyOf(steps);
  }

  /**
   * One instruction at the point.
   *
   * @param instruction operation and operands
   * @param value what it computes
   * @param adjoint ∂output/∂value by the rules of {@link Program#withGradient}: of an input it is
   *     the partial, of constants, truth values and what output 0 does not need it is 0
   * @param slopes the local derivatives ∂value/∂operand, for each operand that has one (see {@link
   *     PlaybackProgram#places}); the adjoint of an operand is the sum, over all that take it, of
   *     their adjoint times their slope in it
   */
  public record Step(Instruction instruction, double value, double adjoint, List<Double> slopes) {

    /** Copies the slopes. */
    public Step {
      slopes = List.copyOf(slopes);
    }
  }

  /**
   * Runs the program and the adjoint sweep of its output 0. Cost: a small constant times the
   * program's; for many points prepare a {@link PlaybackProgram}.
   *
   * @param point one number for each input
   * @throws IllegalArgumentException if the point has another number of coordinates
   */
  public static Playback of(Program program, double[] point) {
    return new PlaybackProgram(program).at(point);
  }

  /** A line for each step: the instruction, its value, its adjoint. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    for (var step : steps) {
      text.append('%').append(step.instruction().index());
      text.append(" = ").append(step.instruction().text());
      text.append("; value ").append(step.value());
      text.append(", adjoint ").append(step.adjoint()).append('\n');
    }
    return text.toString();
  }
}
