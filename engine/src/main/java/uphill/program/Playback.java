package uphill.program;

import java.util.ArrayList;
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
   */
  public record Step(Instruction instruction, double value, double adjoint) {}

  /**
   * Runs the program and the adjoint sweep of its output 0. Cost: a small constant times the
   * program's.
   *
   * @param point one number for each input
   * @throws IllegalArgumentException if the point has another number of coordinates
   */
  public static Playback of(Program program, double[] point) {
    if (point.length != program.inputCount()) {
      throw new IllegalArgumentException(
          "The program takes "
              + program.inputCount()
              + " numbers; the point has "
              + point.length
              + ".");
    }
    int size = program.size();
    double[] found = new double[2 * size];
    new Interpreter(withAdjoints(program)).run(point, found);
    var steps = new ArrayList<Step>(size);
    for (int index = 0; index < size; index++) {
      steps.add(new Step(program.instruction(index), found[index], found[size + index]));
    }
    return new Playback(steps, program.output(0));
  }

  /** The program whose outputs are all values and then all adjoints. */
  private static Program withAdjoints(Program program) {
    int size = program.size();
    var builder = ProgramBuilder.from(program, program.inputCount());
    var sweep = new AdjointSweep(builder, program.output(0));
    int[] outputs = new int[2 * size];
    for (int index = 0; index < size; index++) {
      outputs[index] = index;
      outputs[size + index] = sweep.adjoint(index);
    }
    return builder.build(outputs);
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
