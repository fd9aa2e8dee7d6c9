package uphill.program;

import uphill.formula.Formula;

/** A straight-line program of single assignments: inputs in, outputs out. Immutable. */
public final class Program {
  private final int inputCount;
  private final int outputCount;

  private Program(int inputCount, int outputCount) {
    this.inputCount = inputCount;
    this.outputCount = outputCount;
  }

  /** The program that computes the formula's value: its inputs are the formula's variables in order. */
  public static Program of(Formula formula) {
    return new Program(formula.variables().size(), 1);
  }

  /** Appends the adjoint sweep: the outputs are the value, then one partial for each input. */
  public Program withGradient() {
    return new Program(inputCount, 1 + inputCount);
  }

  /** The outputs are the value, the n partials, then the n×n Hessian row by row. */
  public Program withHessian() {
    return new Program(inputCount, 1 + inputCount + inputCount * inputCount);
  }

  public int inputCount() {
    return inputCount;
  }

  public int outputCount() {
    return outputCount;
  }
}
