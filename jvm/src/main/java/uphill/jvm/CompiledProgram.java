package uphill.jvm;

import uphill.formula.Formula;
import uphill.program.Program;

/**
 * A program as bytecode, for HotSpot to compile: a hidden class made in memory. It gives the
 * numbers of the {@link uphill.program.Interpreter} to the bit, since both run the same optimised
 * program and call the same elementary functions.
 *
 * <p>Immutable and safe for use by several threads at once. The first runs are interpreted by the
 * JVM and slow; HotSpot compiles what runs often.
 *
 * <p>HotSpot never compiles a method of more than 8,000 bytes, so a long program becomes several
 * methods, in several classes if need be, and what repeats in it becomes loops. Values that cross
 * from one method to the next lie in a workspace, which the program keeps for the next run; all
 * others lie in local variables. A program of 10⁶ instructions is taken, even if nothing repeats.
 */
public final class CompiledProgram {
  /** Shorter programs run faster straight on: HotSpot keeps their values in registers. */
  private static final int FEWEST_STEPS_FOR_LOOPS = 2_000;

  private final int inputCount;
  private final int outputCount;
  private final Code code;

  private CompiledProgram(Program program, Code code) {
    this.inputCount = program.inputCount();
    this.outputCount = program.outputCount();
    this.code = code;
  }

  /** Compiles the program. Cost: linear in its size, some 2 µs for each instruction. */
  public static CompiledProgram of(Program program) {
    return of(program, StraightWriter.LARGEST_METHOD, FEWEST_STEPS_FOR_LOOPS);
  }

  /**
   * Compiles the formula's value and gradient: the inputs are its variables in order, the outputs
   * its value and then one partial for each variable.
   */
  public static CompiledProgram gradientOf(Formula formula) {
    return of(Program.of(formula).withGradient());
  }

  /**
   * As {@link #of(Program)}, with methods of at most about so many bytes, and loops if there are at
   * least so many steps.
   */
  static CompiledProgram of(Program program, int largestMethod, int fewestSteps) {
    var code = Assembly.of(program.optimized(), largestMethod, fewestSteps);
    return new CompiledProgram(program, code);
  }

  /**
   * Runs the program at one point.
   *
   * @param inputs the point: one number for each input, not changed
   * @param outputs receives one number for each output; another array than {@code inputs}
   * @throws IllegalArgumentException if an array is too short, or both are the same
   */
  public void run(double[] inputs, double[] outputs) {
    if (inputs == outputs) {
      throw new IllegalArgumentException("Inputs and outputs need two arrays; here they are one.");
    }
    try {
      code.run(inputs, outputs);
    } catch (ArrayIndexOutOfBoundsException tooShort) {
      throw refused(inputs, outputs);
    }
  }

  private IllegalArgumentException refused(double[] inputs, double[] outputs) {
    return new IllegalArgumentException(
        "The program takes "
            + inputCount
            + " numbers and gives "
            + outputCount
            + "; the arrays have room for "
            + inputs.length
            + " and "
            + outputs.length
            + ".");
  }

  /** How many coordinates a point has. */
  public int inputCount() {
    return inputCount;
  }

  /** How many numbers come out. */
  public int outputCount() {
    return outputCount;
  }
}
