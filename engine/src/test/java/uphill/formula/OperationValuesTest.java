package uphill.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationValuesTest {
  /** Expected values: mpmath with 60 digits, rounded to the nearest double. */
  @ParameterizedTest(name = "{0}({1}, {2})")
  @CsvSource(
      delimiter = ' ',
      textBlock =
          """
          sin 1e-09 0 1e-09
          sin 0.5 0 0.479425538604203
          sin 3.0 0 0.1411200080598672
          sin -20.0 0 -0.9129452507276277
          sin 100.0 0 -0.5063656411097588
          cos 1e-09 0 1.0
          cos 0.5 0 0.8775825618903728
          cos 1.5 0 0.0707372016677029
          cos -20.0 0 0.40808206181339196
          cos 100.0 0 0.8623188722876839
          tan 1e-09 0 1e-09
          tan 0.5 0 0.5463024898437905
          tan 1.5 0 14.101419947171719
          tan -20.0 0 -2.237160944224742
          sec 0.3 0 1.0467516015380856
          sec 1.5 0 14.136832902969903
          sec 20.0 0 2.4504875209567056
          csc 1e-09 0 999999999.9999999
          csc 0.3 0 3.3838633618241225
          csc 20.0 0 1.0953559364080034
          cot 1e-09 0 999999999.9999999
          cot 0.3 0 3.2327281437658275
          cot 1.57 0 0.0007963269632231926
          cot 20.0 0 0.4469951089489167
          asin 1e-09 0 1e-09
          asin 0.3 0 0.3046926540153975
          asin -0.9 0 -1.1197695149986342
          asin 0.999999 0 1.5693821131146521
          acos -0.9 0 2.6905658417935308
          acos 0.3 0 1.2661036727794992
          acos 0.999999 0 0.0014142136802445852
          atan 1e-09 0 1e-09
          atan 0.7 0 0.6107259643892086
          atan -5.0 0 -1.373400766945016
          atan 10000000000.0 0 1.5707963266948965
          sinh 1e-09 0 1e-09
          sinh -0.3 0 -0.3045202934471426
          sinh 1.0 0 1.1752011936438014
          sinh 21.9 0 1621881641.7888238
          sinh 22.1 0 1980970710.6902199
          sinh 709.9 0 1.010701028059782e+308
          sinh 710.4 0 1.6663642832806496e+308
          cosh 1e-09 0 1.0
          cosh 1.0 0 1.5430806348152437
          cosh -21.9 0 1621881641.7888238
          cosh 22.1 0 1980970710.6902199
          cosh 709.9 0 1.010701028059782e+308
          cosh 710.4 0 1.6663642832806496e+308
          tanh 1e-09 0 1e-09
          tanh -0.3 0 -0.2913126124515909
          tanh 0.99 0 0.7573623242165263
          tanh 1.01 0 0.7657620182484389
          tanh 19.0 0 0.9999999999999999
          asinh 1e-09 0 1e-09
          asinh -0.3 0 -0.29567304756342244
          asinh 1.0 0 0.881373587019543
          asinh -1000000000.0 0 -21.416413017506358
          asinh 1e+300 0 691.4686750787737
          acosh 1.0000001 0 0.0004472135919037347
          acosh 1.5 0 0.9624236501192069
          acosh 10.0 0 2.993222846126381
          acosh 1000000000.0 0 21.416413017506358
          acosh 1e+300 0 691.4686750787737
          atanh 1e-09 0 1e-09
          atanh -0.3 0 -0.3095196042031117
          atanh 0.6 0 0.6931471805599453
          atanh 0.9999999999 0 11.859499013855018
          exp 1e-09 0 1.000000001
          exp -1.0 0 0.36787944117144233
          exp 10.0 0 22026.465794806718
          exp -700.0 0 9.85967654375977e-305
          exp 700.0 0 1.0142320547350045e+304
          expm1 1e-17 0 1e-17
          expm1 1e-09 0 1.0000000005000001e-09
          expm1 -0.001 0 -0.0009995001666250085
          expm1 0.69 0 0.9937155332430823
          expm1 0.71 0 1.0339912586467506
          expm1 -0.69 0 -0.49842393093394444
          expm1 -0.71 0 -0.5083558025390349
          expm1 -40.0 0 -1.0
          expm1 700.0 0 1.0142320547350045e+304
          log 1e-300 0 -690.7755278982137
          log 0.5 0 -0.6931471805599453
          log 1.0000001 0 9.999999505838704e-08
          log 10.0 0 2.302585092994046
          log 1e+300 0 690.7755278982137
          log1p 1e-17 0 1e-17
          log1p -1e-09 0 -1.0000000005000001e-09
          log1p 0.3 0 0.26236426446749106
          log1p -0.9999999 0 -16.118095651484676
          log1p 1.5 0 0.9162907318741551
          log1p 10000000000.0 0 23.025850930040455
          log1p 1e+300 0 690.7755278982137
          log2 1e-320 0 -1063.0170064253057
          log2 0.3 0 -1.7369655941662063
          log2 0.7071 0 -0.5000138355781258
          log2 1.0000001 0 1.4426949695965583e-07
          log2 3.0 0 1.584962500721156
          log2 1e+300 0 996.5784284662087
          log10 1e-320 0 -320.000004834948
          log10 0.3 0 -0.5228787452803376
          log10 1.0000001 0 4.3429446044209946e-08
          log10 3.0 0 0.47712125471966244
          log10 7e+20 0 20.845098040014257
          log10 1e+300 0 300.0
          sqrt 1e-320 0 9.99994433575849e-161
          sqrt 2.0 0 1.4142135623730951
          sqrt 1e+300 0 1e+150
          cbrt 1e-320 0 2.1544266950262728e-107
          cbrt -2.0 0 -1.2599210498948732
          cbrt 0.1 0 0.4641588833612779
          cbrt 1e+308 0 4.641588833612779e+102
          sigmoid -700.0 0 9.85967654375977e-305
          sigmoid -37.0 0 8.533047625744065e-17
          sigmoid -1e-09 0 0.49999999975
          sigmoid 0.5 0 0.6224593312018546
          sigmoid 40.0 0 1.0
          softplus -700.0 0 9.85967654375977e-305
          softplus -37.0 0 8.533047625744066e-17
          softplus -1.0 0 0.3132616875182228
          softplus 0.1 0 0.7443966600735709
          softplus 40.0 0 40.0
          softplus 700.0 0 700.0
          erf 1e-17 0 1.1283791670955127e-17
          erf 0.3 0 0.3286267594591274
          erf 0.59 0 0.5959364971979085
          erf 0.61 0 0.6116812188758802
          erf -2.0 0 -0.9953222650189527
          erf 5.0 0 0.9999999999984626
          erf 7.0 0 1.0
          gelu -37.0 0 -2.1184613523340935e-298
          gelu -10.0 0 -7.619853024160526e-23
          gelu -2.25 0 -0.027505063473850584
          gelu -0.71 0 -0.16958496834389059
          gelu -0.69 0 -0.16911699463527352
          gelu 1e-09 0 5.000000003989423e-10
          gelu 0.5 0 0.34573123063700656
          gelu 3.0 0 2.99595030590511
          gelu 20.0 0 20.0
          hypot 3e-310 4e-310 5e-310
          hypot 1e-200 1e-200 1.414213562373095e-200
          hypot 1.0 1e-09 1.0
          hypot 0.3 0.7 0.7615773105863908
          hypot 1e+300 2e+300 2.23606797749979e+300
          atan2 1.0 -2.0 2.677945044588987
          atan2 -0.3 0.7 -0.40489178628508343
          atan2 1e-09 -1.0 3.141592652589793
          """)
  void a_value_is_right_to_four_ulps(String name, double a, double b, double expected) {
    double value = Operation.named(name).orElseThrow().value().at(a, b);
    assertThat(Math.abs(value - expected)).isLessThanOrEqualTo(4 * Math.ulp(expected));
  }

  @ParameterizedTest(name = "{0}({1}, {2}) = {3}")
  @CsvSource(
      delimiter = ' ',
      textBlock =
          """
          abs -0.0 0 0
          acosh 0.9 0 NaN
          acosh -1e308 0 NaN
          acosh 1 0 0
          asin 1.1 0 NaN
          asinh -Infinity 0 -Infinity
          atan2 0 0 0
          atan2 0 -1 3.141592653589793
          atanh 1 0 Infinity
          atanh 1.1 0 NaN
          cbrt -27 0 -3
          cbrt Infinity 0 Infinity
          ceil -0.5 0 -0.0
          ceil 1.5 0 2
          cosh -Infinity 0 Infinity
          cot 0 0 Infinity
          erf -Infinity 0 -1
          erf Infinity 0 1
          exp -Infinity 0 0
          expm1 -Infinity 0 -1
          expm1 Infinity 0 Infinity
          floor -1.5 0 -2
          gelu -Infinity 0 -0.0
          gelu Infinity 0 Infinity
          hypot Infinity NaN Infinity
          hypot 0 0 0
          hypot 3e300 4e300 5e300
          log 0 0 -Infinity
          log -1 0 NaN
          log1p -1 0 -Infinity
          log1p -2 0 NaN
          log1p Infinity 0 Infinity
          log2 0 0 -Infinity
          log2 8 0 3
          log2 4.9e-324 0 -1074
          log2 -1 0 NaN
          log10 1000 0 3
          log10 1e-300 0 -300
          max 1 NaN NaN
          max -0.0 0.0 0
          min -0.0 0.0 -0.0
          min NaN 1 NaN
          mod -1 3 2
          mod 1 -3 -2
          mod 6 3 0
          mod -1 Infinity Infinity
          mod 1 0 NaN
          relu -3 0 0
          relu NaN 0 NaN
          round 0.49999999999999994 0 0
          round 1.5 0 2
          round 2.5 0 3
          round -2.5 0 -3
          round Infinity 0 Infinity
          sigmoid -Infinity 0 0
          sigmoid Infinity 0 1
          sign -5 0 -1
          sign 0 0 0
          sign NaN 0 NaN
          sinh -Infinity 0 -Infinity
          softplus -Infinity 0 0
          softplus Infinity 0 Infinity
          sqrt -1 0 NaN
          tanh -Infinity 0 -1
          """)
  void a_value_at_an_edge_is_exact(String name, double a, double b, Double expected) {
    Double value = Operation.named(name).orElseThrow().value().at(a, b);
    assertThat(value).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"log2, 2, -1022, 1023", "log10, 10, 0, 22"})
  void a_logarithm_of_a_power_of_its_base_is_whole(String name, double base, int from, int to) {
    var logarithm = Operation.named(name).orElseThrow();
    for (int exponent = from; exponent <= to; exponent++) {
      assertThat(logarithm.value().at(Math.pow(base, exponent), 0)).isEqualTo(exponent);
    }
  }
}
