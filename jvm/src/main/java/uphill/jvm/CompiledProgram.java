package uphill.jvm;

import java.util.concurrent.atomic.AtomicReference;
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
 * methods, in several classes if need be. Values that cross from one method to the next lie in a
 * workspace, all others in local variables. A program of 10⁶ instructions is taken.
 */
public final class CompiledProgram {
  private static final double[] NO_WORKSPACE = {};

  private final int inputCount;
  private final int outputCount;
  private final Code code;
  private final int workspaceLength;

  /** A workspace that nobody uses at the moment. */
  private final AtomicReference<double[]> spare = new AtomicReference<>();

  private CompiledProgram(Program program, Code code, int workspaceLength) {
    this.inputCount = program.inputCount();
    this.outputCount = program.outputCount();
    this.code = code;
    this.workspaceLength = workspaceLength;
  }

  /** Compiles the program. Cost: linear in its size, some 2 µs for each instruction. */
  public static CompiledProgram of(Program program) {
    return of(program, MethodWriter.LARGEST_METHOD);
  }

  /**
   * Compiles the formula's value and gradient: the inputs are its variables in order, the outputs
   * its value and then one partial for each variable.
   */
  public static CompiledProgram gradientOf(Formula formula) {
    return of(Program.of(formula).withGradient());
  }

  /** As {@link #of(Program)}, with methods of at most about so many bytes. */
  static CompiledProgram of(Program program, int largestMethod) {
    var assembly = new Assembly(program.optimized(), largestMethod);
    return new CompiledProgram(program, assembly.code(), assembly.workspaceLength());
  }

  /**
   * Runs the program at one point.
   *
   * @param inputs the point: one number for each input, not changed
   * @param outputs receives one number for each output; another array than {@code inputs}
   * @throws IllegalArgumentException if an array is too short, or both are the same
   */
  public void run(double[] inputs, double[] outputs) {
    if (inputs.length < inputCount || outputs.length < outputCount || inputs == outputs) {
      throw refused(inputs, outputs);
    }
    if (workspaceLength == 0) {
      code.run(inputs, outputs, NO_WORKSPACE);
    } else {
      double[] workspace = spare.getAndSet(null);
      if (workspace == null) {
        workspace = new double[workspaceLength];
      }
      code.run(inputs, outputs, workspace);
      spare.set(workspace);
    }
  }

  private IllegalArgumentException refused(double[] inputs, double[] outputs) {
    return new IllegalArgumentException(
        inputs == outputs
            ? "Inputs and outputs need two arrays; here they are one."
            : "The program takes "
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
