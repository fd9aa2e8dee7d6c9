package uphill.program;

import java.util.List;
import uphill.formula.Expr;

/** Programs of expressions in x and y, run at a point. */
final class Runs {
  private static final List<String> XY = List.of("x", "y");

  private Runs() {}

  static double value(Expr expression, double x, double y) {
    return outputs(Program.of(expression, XY), x, y)[0];
  }

  static double[] gradient(Expr expression, double x, double y) {
    double[] all = outputs(Program.of(expression, XY).withGradient(), x, y);
    return new double[] {all[1], all[2]};
  }

  /** fxx, fxy, fyx, fyy. */
  static double[] hessian(Expr expression, double x, double y) {
    double[] all = outputs(Program.of(expression, XY).withHessian(), x, y);
    return new double[] {all[3], all[4], all[5], all[6]};
  }

  static double[] outputs(Program program, double... point) {
    double[] outputs = new double[program.outputCount()];
    new Interpreter(program).run(point, outputs);
    return outputs;
  }
}
