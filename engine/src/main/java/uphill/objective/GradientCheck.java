package uphill.objective;

import uphill.precision.DoubleDouble;
import uphill.precision.PreciseProgram;

/**
 * The exact gradient of a formula beside two that know nothing of its derivative rules: central
 * differences in doubles, as anybody would check it, and central differences of the value computed
 * in twice the digits, which come out right to all digits of a double where the function is smooth
 * at the scale of a millionth.
 *
 * @param exact n partials, by the adjoint sweep
 * @param differences n partials by {@link CentralDifference}
 * @param precise n partials by differences in double-double arithmetic, rounded to doubles
 */
public record GradientCheck(double[] exact, double[] differences, double[] precise) {
  private static final double STEP = 0x1p-20;

  /**
   * Checks a formula at a point. Cost: some 30 values for each variable, the precise ones a hundred
   * times dearer.
   *
   * @param point n coordinates
   */
  public static GradientCheck of(FormulaObjective objective, double[] point) {
    int n = objective.dimension();
    double[] exact = new double[n];
    objective.gradient(point, exact);
    double[] differences = new double[n];
    double[] precise = new double[n];
    double[] moved = point.clone();
    var program = new PreciseProgram(objective.program());
    var precisePoint = new DoubleDouble[n];
    for (int i = 0; i < n; i++) {
      precisePoint[i] = DoubleDouble.of(point[i]);
    }
    for (int i = 0; i < n; i++) {
      differences[i] = CentralDifference.partial(objective, moved, i);
      precise[i] = precise(program, precisePoint, i);
    }
    return new GradientCheck(exact, differences, precise);
  }

  /**
   * Fourth-order differences with two steps, extrapolated: the error falls with the sixth power.
   */
  private static double precise(PreciseProgram program, DoubleDouble[] point, int i) {
    double step = STEP * Math.max(0x1p-20, Math.min(1, Math.abs(point[i].high())));
    var coarse = fourthOrder(program, point, i, step);
    var fine = fourthOrder(program, point, i, step / 2);
    return fine.plus(fine.minus(coarse).over(DoubleDouble.of(15))).high();
  }

  private static DoubleDouble fourthOrder(
      PreciseProgram program, DoubleDouble[] point, int i, double step) {
    var near = difference(program, point, i, step).over(DoubleDouble.of(2 * step));
    var far = difference(program, point, i, 2 * step).over(DoubleDouble.of(4 * step));
    return near.plus(near.minus(far).over(DoubleDouble.of(3)));
  }

  private static DoubleDouble difference(
      PreciseProgram program, DoubleDouble[] point, int i, double step) {
    var middle = point[i];
    point[i] = middle.plus(DoubleDouble.of(step));
    var above = program.at(point);
    point[i] = middle.minus(DoubleDouble.of(step));
    var below = program.at(point);
    point[i] = middle;
    return above.minus(below);
  }

  /** How far the exact gradient is from the differences, coordinate by coordinate. */
  public double[] differenceErrors() {
    return errors(differences);
  }

  /** How far the exact gradient is from the precise one, coordinate by coordinate. */
  public double[] preciseErrors() {
    return errors(precise);
  }

  private double[] errors(double[] others) {
    double[] errors = new double[exact.length];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = Math.abs(exact[i] - others[i]);
    }
    return errors;
  }
}
