package uphill.program;

import java.util.ArrayList;
import java.util.List;

/**
 * A program prepared to be played back at any number of points: one run computes every value, every
 * adjoint of output 0 and every local derivative.
 *
 * <p>One thread uses it at a time.
 */
public final class PlaybackProgram {
  private final Program program;
  private final Interpreter interpreter;
  private final int[] places;
  private final double[] found;

  /** Prepares it. Cost: linear in the program. */
  public PlaybackProgram(Program program) {
    this.program = program;
    int size = program.size();
    var builder = ProgramBuilder.from(program, program.inputCount());
    var rule = new ChainRule(builder);
    var sweep = new AdjointSweep(builder, program.output(0));
    int one = builder.constant(1);
    this.places = new int[size];
    List<Integer> locals = new ArrayList<>();
    for (int index = 0; index < size; index++) {
      places[index] = rule.places(index);
      for (int place = 0; place < places[index]; place++) {
        locals.add(rule.through(index, place, one, false));
      }
    }
    int[] outputs = new int[2 * size + locals.size()];
    for (int index = 0; index < size; index++) {
      outputs[index] = index;
      outputs[size + index] = sweep.adjoint(index);
    }
    for (int k = 0; k < locals.size(); k++) {
      outputs[2 * size + k] = locals.get(k);
    }
    this.found = new double[outputs.length];
    this.interpreter = new Interpreter(builder.build(outputs));
  }

  /** The program that is played back. */
  public Program program() {
    return program;
  }

  /**
   * For how many of an instruction's operands there is a local derivative: a square has one, though
   * it takes its operand twice.
   */
  public int places(int index) {
    return places[index];
  }

  /**
   * Plays it back.
   *
   * @param point one number for each input
   * @throws IllegalArgumentException if the point has another number of coordinates
   */
  public Playback at(double[] point) {
    if (point.length != program.inputCount()) {
      throw new IllegalArgumentException(
          "The program takes "
              + program.inputCount()
              + " numbers; the point has "
              + point.length
              + ".");
    }
    interpreter.run(point, found);
    int size = program.size();
    var steps = new ArrayList<Playback.Step>(size);
    int next = 2 * size;
    for (int index = 0; index < size; index++) {
      var slopes = new ArrayList<Double>(places[index]);
      for (int place = 0; place < places[index]; place++) {
        slopes.add(found[next++]);
      }
      steps.add(
          new Playback.Step(program.instruction(index), found[index], found[size + index], slopes));
    }
    return new Playback(steps, program.output(0));
  }
}
