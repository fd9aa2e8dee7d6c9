package uphill.source;

import java.util.ArrayList;
import java.util.List;
import uphill.formula.Formula;
import uphill.program.Program;

/**
 * Writes a formula's value and exact gradient as source code that needs nothing of Uphill.
 *
 * <p>The gradient is reverse mode written out, one straight line without a tape: it costs a small
 * multiple of the value, however many variables there are. Kinks, conditionals and branches not
 * taken are as in the engine: PyTorch's subgradient, and no NaN from a branch not taken, which a
 * framework's own differentiation of {@code where} would let through. So the PyTorch and JAX
 * functions bring their gradient along, and the framework takes it from there.
 *
 * <p>The Java code computes what the engine computes, to the last few bits; {@code gelu} far down
 * its left tail only to within 10^-16 of 0. The Python code does as the framework's own functions
 * do.
 */
public final class SourceCode {
  /** A method holds 64 KB of bytecode; an instruction takes up to some 20 bytes. */
  private static final int LARGEST_JAVA = 3_000;

  private SourceCode() {}

  /**
   * The source text: a class {@code Formula} with a method {@code valueAndGradient} in Java, a
   * function {@code value_and_gradient} in Python, and beside it in PyTorch and JAX the
   * differentiable {@code f}. All take a point of n coordinates in the order of the formula's
   * variables; in Python each may be an array of many.
   *
   * @throws IllegalArgumentException if the formula has no variables, or is too long for one Java
   *     method
   */
  public static String of(Formula formula, Language language) {
    var variables = formula.variables();
    if (variables.isEmpty()) {
      throw new IllegalArgumentException("A formula without variables has no gradient to write.");
    }
    var program = Program.of(formula).withGradient();
    return switch (language) {
      case JAVA -> written(formula, fitting(program.optimized()), new JavaDialect());
      case NUMPY, PYTORCH, JAX ->
          written(formula, program, new PythonDialect(language, variables.get(0)));
    };
  }

  private static Program fitting(Program program) {
    if (program.size() > LARGEST_JAVA) {
      throw new IllegalArgumentException(
          "The formula comes to "
              + program.size()
              + " instructions; a Java method holds about "
              + LARGEST_JAVA
              + ".");
    }
    return program;
  }

  private static String written(Formula formula, Program program, Dialect dialect) {
    var statements = new Statements(program, formula.variables(), dialect);
    List<Code> partials = new ArrayList<>();
    for (int k = 1; k < program.outputCount(); k++) {
      partials.add(statements.output(k));
    }
    return dialect.file(
        new Dialect.Parts(
            shortened(formula.expression().text()),
            formula.variables(),
            statements.statements(),
            statements.output(0),
            partials));
  }

  /** As much of a text as fits a line of documentation. */
  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 79) + "…";
  }
}
