package uphill.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubgradientTest {
  @ParameterizedTest(name = "{0} at ({1}, {2})")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          abs(x) | 0 | 0 | 0 | 0 | 0
          relu(x) | 0 | 0 | 0 | 0 | 0
          max(x,y) | 2 | 2 | 2 | 0.5 | 0.5
          min(x,y) | 2 | 2 | 2 | 0.5 | 0.5
          max(x,y) | 3 | 2 | 3 | 1 | 0
          min(x,y) | 3 | 2 | 2 | 0 | 1
          max(x,x) | 2 | 0 | 2 | 1 | 0
          sqrt(x) | 0 | 0 | 0 | Infinity | 0
          cbrt(x) | 0 | 0 | 0 | Infinity | 0
          sqrt(x^2+y^2) | 0 | 0 | 0 | 0 | 0
          hypot(x,y) | 0 | 0 | 0 | 0 | 0
          (x^2+y^2)^(1/2) | 0 | 0 | 0 | 0 | 0
          x*abs(x) | 0 | 0 | 0 | 0 | 0
          x*sqrt(y) | 0 | 0 | 0 | 0 | 0
          x^y | 0 | 0 | 1 | 0 | 0
          x^y | 0 | 2 | 0 | 0 | 0
          x^y | -2 | 2 | 4 | -4 | NaN
          x^0 | 0 | 0 | 1 | 0 | 0
          x^1 | 0 | 0 | 0 | 1 | 0
          x^2.5 | 0 | 0 | 0 | 0 | 0
          x^(1/3) | -8 | 0 | NaN | NaN | 0
          x^(-2) | 2 | 0 | 0.25 | -0.25 | 0
          cbrt(x) | -8 | 0 | -2 | 0.08333333333333333 | 0
          log(x) | 0 | 0 | -Infinity | Infinity | 0
          floor(x) | 1.5 | 0 | 1 | 0 | 0
          floor(x) | 2 | 0 | 2 | 0 | 0
          sign(x) | 0 | 0 | 0 | 0 | 0
          round(x) | 2.5 | 0 | 3 | 0 | 0
          round(x) | -2.5 | 0 | -3 | 0 | 0
          mod(x,y) | -1 | 3 | 2 | 1 | 1
          if(x>0, x*log(x), 0) | -1 | 0 | 0 | 0 | 0
          if(x>0, x*log(x), 0) | 0 | 0 | 0 | 0 | 0
          if(x==0, 1, sin(x)/x) | 0 | 0 | 1 | 0 | 0
          if(x>0, sqrt(x), y) | -1 | 5 | 5 | 0 | 1
          if(x>0 and y>0, log(x)*log(y), x+y) | -1 | 2 | 1 | 1 | 1
          if(not (x>0 or y>0), 1/0*x, y) | 1 | 2 | 2 | 0 | 1
          x*if(x!=0, 1/x, 3) | 0 | 0 | 0 | 3 | 0
          max(y, log(x)) | 0 | 5 | 5 | 0 | 1
          relu(log(x)) | 0 | 0 | 0 | 0 | 0
          1/(1+exp(x)) | 800 | 0 | 0 | 0 | 0
          e^x | 0 | 0 | 1 | 1 | 0
          (x-y)^3 | 1 | 3 | -8 | 12 | -12
          x-x | 5 | 0 | 0 | 0 | 0
          """)
  void value_and_subgradient_are_as_stated(
      String formula, double x, double y, double value, double gx, double gy) {
    double[] gradient = Runs.gradient(formula, x, y);
    assertThat(List.of(Runs.value(formula, x, y) + 0.0, gradient[0] + 0.0, gradient[1] + 0.0))
        .containsExactly(value, gx, gy);
  }
}
