package uphill.program;

import java.util.List;
import uphill.formula.Formula;

/** Programs of formulas in x and y, run at a point. */
final class Runs {
  private Runs() {}

  static Program program(String formula) {
    return Program.of(Formula.parse(formula).withVariables(List.of("x", "y")));
  }

  static double value(String formula, double x, double y) {
    return outputs(program(formula), x, y)[0];
  }

  static double[] gradient(String formula, double x, double y) {
    double[] all = outputs(program(formula).withGradient(), x, y);
    return new double[] {all[1], all[2]};
  }

  /** fxx, fxy, fyx, fyy. */
  static double[] hessian(String formula, double x, double y) {
    double[] all = outputs(program(formula).withHessian(), x, y);
    return new double[] {all[3], all[4], all[5], all[6]};
  }

  static double[] outputs(Program program, double... point) {
    double[] outputs = new double[program.outputCount()];
    new Interpreter(program).run(point, outputs);
    return outputs;
  }
}
