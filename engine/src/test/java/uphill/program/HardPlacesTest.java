package uphill.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Value and gradient at the ends of the number line, at poles, and where a branch is not taken. */
class HardPlacesTest {
  /** The columns: formula, x, y, value, partials. PyTorch gives the same, unless said otherwise. */
  @ParameterizedTest(name = "{0} at ({1}, {2})")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sigmoid(x)   | 800    | 1 | 1 | 0 | 0
          sigmoid(x)   | -800   | 1 | 0 | 0 | 0
          sigmoid(x)   | 1e-300 | 1 | 0.5 | 0.25 | 0
          sigmoid(x)   | -1e-300 | 1 | 0.5 | 0.25 | 0
          softplus(x)  | 800    | 1 | 800 | 1 | 0
          softplus(x)  | -800   | 1 | 0 | 0 | 0
          softplus(x)  | 1e300  | 1 | 1e300 | 1 | 0
          softplus(x)  | 1e-300 | 1 | 0.6931471805599453 | 0.5 | 0
          gelu(x)      | 800    | 1 | 800 | 1 | 0
          gelu(x)      | -800   | 1 | 0 | 0 | 0
          gelu(x)      | 1e-300 | 1 | 5e-301 | 0.5 | 0
          erf(x)       | 800    | 1 | 1 | 0 | 0
          erf(x)       | -1e300 | 1 | -1 | 0 | 0
          erf(x)       | 1e-300 | 1 | 1.1283791670955126e-300 | 1.1283791670955126 | 0
          tanh(x)      | -800   | 1 | -1 | 0 | 0
          log1p(x)     | 1e-300 | 1 | 1e-300 | 1 | 0
          expm1(x)     | -1e-300 | 1 | -1e-300 | 1 | 0
          expm1(x)     | -800   | 1 | -1 | 0 | 0
          1/cosh(x)    | 800    | 1 | 0 | 0 | 0
          1/(1+exp(-x)) | -800  | 1 | 0 | 0 | 0
          exp(-x^2)    | 1e300  | 1 | 0 | 0 | 0
          hypot(x,y)   | 3e300  | 4e300 | 5e300 | 0.6 | 0.8
          hypot(x,y)   | 1e-300 | 0 | 1e-300 | 1 | 0
          hypot(x,y)   | 0      | -1 | 1 | 0 | -1
          cbrt(x)      | 1e300  | 0 | 1e100 | 3.3333333333333335e-201 | 0
          asinh(x)     | 1e-300 | 0 | 1e-300 | 1 | 0
          log2(abs(x)) | -1e-300 | 0 | -996.5784284662087 | -1.4426950408889635e300 | 0
          atan2(y,x)   | 1      | 0 | 0 | 0 | 1
          atan2(y,x)   | -1     | 0 | 3.141592653589793 | 0 | -1
          atan2(y,x)   | 0      | 1 | 1.5707963267948966 | -1 | 0
          atan2(y,x)   | 0      | -1 | -1.5707963267948966 | 1 | 0
          mod(x,y)     | 5      | 3 | 2 | 1 | -1
          mod(x,y)     | -5     | 3 | 1 | 1 | 2
          mod(x,y)     | 5      | -3 | -1 | 1 | 2
          mod(x,y)     | -5     | -3 | -2 | 1 | -1
          x^y          | 0      | 1 | 0 | 1 | 0
          x^y          | 0      | 0.5 | 0 | Infinity | 0
          x^y          | 0      | -1 | Infinity | -Infinity | -Infinity
          x^y          | -1     | 3 | -1 | 3 | NaN
          x^y          | -1     | 0.5 | NaN | NaN | NaN
          x^x          | 0      | 0 | 1 | 0 | 0
          0^x          | 0      | 0 | 1 | 0 | 0
          asin(x)      | 1      | 0 | 1.5707963267948966 | Infinity | 0
          acos(x)      | -1     | 0 | 3.141592653589793 | -Infinity | 0
          acosh(x)     | 1      | 0 | 0 | Infinity | 0
          atanh(x)     | 1      | 0 | Infinity | Infinity | 0
          cot(x)       | 0      | 0 | Infinity | -Infinity | 0
          sec(x)       | 0      | 0 | 1 | 0 | 0
          max(x,-x)    | 0      | 0 | 0 | 0 | 0
          max(x,0)     | 0      | 0 | 0 | 0.5 | 0
          relu(-x)     | 0      | 0 | 0 | 0 | 0
          round(x)     | -0.5   | 0 | -1 | 0 | 0
          """)
  void value_and_gradient_are_as_stated(
      String formula, double x, double y, double value, double gx, double gy) {
    assertThat(outcome(formula, x, y)).containsExactly(value, gx, gy);
  }

  /** The branch not taken is not defined there, or its derivative is not; PyTorch says NaN. */
  @ParameterizedTest(name = "{0} at ({1}, {2})")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          if(x>0, log(x), 0)        | 0    | 0 | 0 | 0 | 0
          if(x>0, log(x), 0)        | -1   | 0 | 0 | 0 | 0
          if(x>0, sqrt(x), 0)       | 0    | 0 | 0 | 0 | 0
          if(x>0, sqrt(x), 0)       | -1   | 0 | 0 | 0 | 0
          if(x>0, 1/x, 0)           | 0    | 0 | 0 | 0 | 0
          if(x==0, 0, x*log(x))     | 0    | 0 | 0 | 0 | 0
          if(x==0, 0, exp(-1/x^2))  | 0    | 0 | 0 | 0 | 0
          if(x!=0, sin(x)/x, 1)     | 0    | 0 | 1 | 0 | 0
          y*if(x>0, log(x), 0)      | 0    | 2 | 0 | 0 | 0
          y*if(x>0, log(x), y)      | 0    | 2 | 4 | 0 | 4
          if(x<0, sqrt(x), 0)*y     | 1    | 2 | 0 | 0 | 0
          if(x>0, log(x), 0)^2      | -1   | 0 | 0 | 0 | 0
          exp(if(x>0, log(x), 0))   | -1   | 0 | 1 | 0 | 0
          sqrt(if(x>0, x, 4))       | -1   | 0 | 2 | 0 | 0
          if(x>y, log(x-y), sqrt(y-x)) | 0 | 1 | 1 | -0.5 | 0.5
          if(x>0, if(y>0, log(x*y), sqrt(-y)), x^y) | -1 | -2 | 1 | 2 | NaN
          if(x>0, if(y>0, log(x*y), sqrt(-y*x)), x) | 1 | -4 | 2 | 1 | -0.25
          if(x>0 and log(x)>0, x, y) | -1  | 3 | 3 | 0 | 1
          sum(i, 1, 3, if(x>i, log(x-i), 0)) | 3 | 0 | 0.6931471805599453 | 1.5 | 0
          """)
  void a_branch_not_taken_leaves_no_trace(
      String formula, double x, double y, double value, double gx, double gy) {
    assertThat(outcome(formula, x, y)).containsExactly(value, gx, gy);
  }

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tan(x) | 1.5707963267948966 | 1.633123935319537e16
          tan(x) | 1.5707963          | 3.7320539634354815e7
          sec(x) | 1.5707963267948966 | 1.633123935319537e16
          cot(x) | 3.141592653589793  | -8.165619676597685e15
          """)
  void near_a_pole_the_slope_is_that_of_the_pole(String formula, double x, double value) {
    double slope = value * value;
    assertThat(Runs.value(formula, x, 0)).isEqualTo(value);
    double found = Math.abs(Runs.gradient(formula, x, 0)[0]);
    assertThat(found).isCloseTo(slope, within(1e-13 * slope));
  }

  private static List<Double> outcome(String formula, double x, double y) {
    double[] gradient = Runs.gradient(formula, x, y);
    return List.of(Runs.value(formula, x, y) + 0.0, gradient[0] + 0.0, gradient[1] + 0.0);
  }
}
