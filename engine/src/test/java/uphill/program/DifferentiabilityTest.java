package uphill.program;

import static org.assertj.core.api.Assertions.assertThat;
import static uphill.program.Kind.KINK;
import static uphill.program.Kind.SMOOTH;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uphill.formula.Formula;

class DifferentiabilityTest {
  @ParameterizedTest(name = "{0} at ({1}, {2})")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^2+y^2 | 0 | 0 | SMOOTH
          sin(x)*cos(y) | 0 | 0 | SMOOTH
          5 | 0 | 0 | SMOOTH
          abs(x) | 0 | 3 | KINK
          abs(x) | 1e-300 | 3 | SMOOTH
          abs(x^3) | 0 | 0 | SMOOTH
          abs(abs(x)) | 0 | 0 | KINK
          relu(abs(x)) | 0 | 0 | KINK
          x*abs(x) | 0 | 0 | SMOOTH
          y*abs(x) | 0 | 1 | KINK
          y*abs(x) | 0 | 0 | SMOOTH
          abs(x)^2 | 0 | 0 | SMOOTH
          abs(x)-abs(-x) | 0 | 0 | SMOOTH
          abs(x)+abs(y) | 0 | 1 | KINK
          relu(x) | 0 | 0 | KINK
          relu(x)^2 | 0 | 0 | SMOOTH
          relu(x)-relu(-x) | 0 | 0 | KINK
          max(x,y) | 2 | 2 | KINK
          max(x,y) | 2 | 1 | SMOOTH
          min(x,y) | 2 | 2 | KINK
          max(x,x) | 2 | 2 | SMOOTH
          hypot(x,y) | 0 | 0 | KINK
          hypot(x^2,y^2) | 0 | 0 | SMOOTH
          sqrt(x^2+y^2) | 0 | 0 | KINK
          sqrt(x^2+y^2) | 3 | 4 | SMOOTH
          x*sqrt(x^2+y^2) | 0 | 0 | SMOOTH
          (x^2+y^2)^(3/2) | 0 | 0 | SMOOTH
          sqrt(x^4) | 0 | 0 | KINK
          sqrt(relu(x))^2 | 0 | 0 | KINK
          cbrt(x)^2 | 0 | 0 | KINK
          max(5,sqrt(x)) | 0 | 0 | KINK
          max(5,cbrt(x)) | 0 | 0 | SMOOTH
          max(0,log(abs(x))) | 0 | 0 | SMOOTH
          sqrt(x) | 0 | 0 | UNDEFINED
          sqrt(x) | -1 | 0 | UNDEFINED
          sqrt(abs(x)) | 0 | 0 | UNDEFINED
          abs(sqrt(x)) | 0 | 0 | UNDEFINED
          x*sqrt(x) | 0 | 0 | KINK
          cbrt(x) | 0 | 0 | UNDEFINED
          x^(2/3) | 0 | 0 | UNDEFINED
          abs(x)^2.7 | 0 | 0 | SMOOTH
          x^y | 0 | 0 | UNDEFINED
          x^y | 2 | 3 | SMOOTH
          x^y | -2 | 2 | UNDEFINED
          asin(x) | 1 | 0 | UNDEFINED
          log(x) | 0 | 0 | UNDEFINED
          log(x) | -1 | 0 | UNDEFINED
          exp(log(x)) | 0 | 0 | KINK
          1/x | 0 | 0 | UNDEFINED
          atan(1/x) | 0 | 0 | UNDEFINED
          sin(x)/x | 0 | 0 | UNDEFINED
          tan(x) | 1 | 0 | SMOOTH
          floor(x) | 2 | 0 | KINK
          floor(x) | 2.5 | 0 | SMOOTH
          ceil(x) | 2 | 0 | KINK
          round(x) | 2.5 | 0 | KINK
          round(x) | 2 | 0 | SMOOTH
          floor(2)+x | 2 | 0 | SMOOTH
          y*floor(x) | 2 | 0 | KINK
          floor(x)-floor(x) | 2 | 0 | SMOOTH
          sign(x) | 0 | 0 | KINK
          x*sign(x) | 0 | 0 | KINK
          x^2*sign(x) | 0 | 0 | SMOOTH
          mod(x,3) | 6 | 0 | KINK
          mod(x,3) | 7 | 0 | SMOOTH
          mod(x,y) | 6 | 3 | KINK
          sin(pi*mod(x,1)) | 1 | 0 | KINK
          atan2(y,x) | -1 | 0 | KINK
          atan2(y,x) | 0 | 0 | KINK
          atan2(y,x) | 1 | 0 | SMOOTH
          if(x>0, x, -x) | 0 | 0 | KINK
          if(x>0, x^2, -x^2) | 0 | 0 | SMOOTH
          if(x>=0, x^2, x^4) | 0 | 0 | SMOOTH
          if(x>0, 1, 2) | 0 | 0 | KINK
          if(x>0, 1, 2) | 1 | 0 | SMOOTH
          if(x>0 and y>0, x*y, 0) | 0 | 0 | SMOOTH
          if(x>0 and y>0, x+y, 0) | 0 | 0 | KINK
          if(not (x<=0 or y<=0), x+y, 0) | 0 | 5 | KINK
          if(x>0, sqrt(x), y) | -1 | 5 | SMOOTH
          if(x>1, abs(y), y) | 0 | 0 | SMOOTH
          if(x==0, 1, sin(x)/x) | 0 | 0 | KINK
          if(x>0, sqrt(x), 0) | 0 | 0 | UNDEFINED
          if(x>0, if(x>1, log(x-1), sqrt(x)), 0) | 0 | 0 | UNDEFINED
          if(x>0, log(x), 0) | 0 | 0 | KINK
          if(x>0, log(x), 0)^2 | -1 | 0 | SMOOTH
          1/cosh(x) | 800 | 0 | SMOOTH
          1/(1+exp(-x)) | -800 | 0 | SMOOTH
          x/(1+exp(x)) | 800 | 0 | SMOOTH
          x^(-3) | 1e300 | 0 | SMOOTH
          atan(exp(x)) | 800 | 0 | SMOOTH
          1/(x*exp(x)*exp(x)) | 500 | 0 | SMOOTH
          exp(x) | 800 | 0 | UNDEFINED
          atan(1/x) | 0 | 0 | UNDEFINED
          exp(-1/abs(x)) + abs(x) | 0 | 0 | KINK
          """)
  void a_point_is_of_the_kind_stated(String formula, double x, double y, Kind kind) {
    assertThat(Differentiability.kindAt(Runs.program(formula), new double[] {x, y}))
        .isEqualTo(kind);
  }

  @Test
  void a_crease_among_many_variables_is_found() {
    var formula = Formula.parse("sum(i, 1, 200, abs(x[i]))");
    double[] point = new double[200];
    for (int k = 0; k < point.length; k++) {
      point[k] = k - 77.5;
    }
    assertThat(Differentiability.kindAt(formula, point)).isEqualTo(SMOOTH);
    point[123] = 0;
    assertThat(Differentiability.kindAt(formula, point)).isEqualTo(KINK);
  }
}
