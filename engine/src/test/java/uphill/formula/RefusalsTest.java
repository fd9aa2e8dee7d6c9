package uphill.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused: under which code, at which spot, in which words. */
class RefusalsTest {
  static FormulaException refusal(String text) {
    var refusal = catchThrowableOfType(FormulaException.class, () -> Formula.parse(text));
    assertThat(refusal).as("refusal of %s", text).isNotNull();
    return refusal;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "x+          ; missing-operand   ; 1 ; 1 ; Something is missing after +.",
        "sin         ; missing-operand   ; 0 ; 3 ; Something is missing after sin.",
        "x*(y-)      ; missing-operand   ; 4 ; 1 ; Something is missing after -.",
        "*x          ; missing-operand   ; 0 ; 1 ; Something is missing before *.",
        "x*/y        ; missing-operand   ; 2 ; 1 ; Something is missing before /.",
        "2()         ; missing-operand   ; 1 ; 2 ; There is nothing between these brackets.",
        "sin()       ; missing-operand   ; 3 ; 2 ; There is nothing between these brackets.",
        "\\placeholder{}+x ; missing-operand ; 0 ; 12 ; Something is missing here.",
        "(x+y        ; unclosed          ; 0 ; 1 ; This ( is never closed.",
        "|x          ; unclosed          ; 0 ; 1 ; This | is never closed.",
        "x+y)        ; unopened          ; 3 ; 1 ; This ) closes nothing.",
        "(x+y]       ; wrong-bracket     ; 4 ; 1 ; Here a ) is expected, to close the ( before.",
        "x#y         ; stray-character   ; 1 ; 1 ; “#” has no meaning in a formula.",
        "x%y         ; stray-character   ; 1 ; 1 ; “%” has no meaning in a formula. For a remainder write mod(a, b).",
        "x😀         ; stray-character   ; 1 ; 2 ; “😀” has no meaning in a formula.",
        "1.2.3       ; malformed-number  ; 0 ; 4 ; This is no number. Numbers look like 2, 0.5 or 1e-3.",
        "x²⁻         ; malformed-number  ; 1 ; 2 ; This is no number. Numbers look like 2, 0.5 or 1e-3.",
        "1e400       ; number-too-large  ; 0 ; 5 ; This number is too large: the limit is about 1.8e308.",
        "x9999999999 ; index-too-large   ; 0 ; 11 ; The number of a variable may be at most 999999999.",
        "x+∞         ; infinity          ; 2 ; 1 ; Infinity is no number that a formula can compute with.",
        "\\imaginaryI ; imaginary        ; 0 ; 11 ; Only real numbers are known here, not the imaginary unit.",
        "sni(x)      ; unknown-function  ; 0 ; 3 ; There is no function called “sni”. Did you mean sin?",
        "2xsin(x)    ; unknown-function  ; 1 ; 4 ; There is no function called “xsin”. Did you mean x*sin?",
        "xy(x+1)     ; unknown-function  ; 0 ; 2 ; There is no function called “xy”. For a product write x*y*(…).",
        "\\operatorname{sech}(x) ; unknown-function ; 14 ; 4 ; There is no function called “sech”. Did you mean sec?",
        "\\sine x    ; unknown-command   ; 0 ; 5 ; The LaTeX command “\\sine” is not known here. Did you mean \\sin?",
        "\\begin{matrix} ; unknown-command ; 0 ; 14 ; The LaTeX command “\\begin{matrix}” is not known here.",
        "sin^-1(x)   ; ambiguous-inverse ; 0 ; 6 ; sin^-1 can mean two things. Write asin(x) for the inverse function, or 1/sin(x) for the reciprocal.",
        "2 3         ; adjacent-numbers  ; 2 ; 1 ; Two numbers stand side by side. Put an operator between them.",
        "x,y         ; unexpected-comma  ; 1 ; 1 ; A comma separates arguments of a function. Decimal numbers are written with a point: 0.5.",
        "x+1 = 3     ; equation          ; 4 ; 1 ; This is an equation. Type only the function, such as x^2 + y^2.",
        "y = x + y   ; equation          ; 2 ; 1 ; This is an equation. Type only the function, such as x^2 + y^2.",
        "x > 0       ; not-a-number      ; 0 ; 5 ; A comparison is no number. Use it inside if(condition, a, b).",
        "if(x,1,2)   ; not-a-condition   ; 3 ; 1 ; A condition is expected here, such as x > 0.",
        "x!          ; unexpected        ; 1 ; 1 ; Factorials are not known here: use prod(i, 1, n, i).",
        "x&y         ; unexpected        ; 1 ; 1 ; “&” does not belong here.",
        "max(x)      ; argument-count    ; 0 ; 6 ; max takes two or more arguments.",
        "sin(x,y)    ; argument-count    ; 0 ; 8 ; sin takes one argument.",
        "atan2 x     ; argument-count    ; 0 ; 5 ; atan2 takes two arguments.",
        "if(x>0,1)   ; argument-count    ; 0 ; 9 ; if takes a condition and two values: if(x > 0, a, b).",
        "sum(i,1,3)  ; argument-count    ; 0 ; 9 ; sum takes an index, two bounds and a body: sum(i, 1, 10, x[i]^2).",
        "sum(2,1,3,x) ; index-name       ; 4 ; 1 ; The index of a sum or product is a single letter, such as i.",
        "sum(i,1,n,x) ; bound            ; 8 ; 1 ; The bounds of a sum or product must be whole numbers, or made of outer indices.",
        "sum(i,1,2.5,x) ; bound          ; 8 ; 3 ; The bounds of a sum or product must be whole numbers, or made of outer indices.",
        "x[0]        ; index             ; 1 ; 3 ; An index must come to a whole number, 1 or more, made of numbers and the indices of sums.",
        "x[y]        ; index             ; 1 ; 3 ; An index must come to a whole number, 1 or more, made of numbers and the indices of sums.",
        "sum(i,1,3,x[i-1]) ; index       ; 11 ; 5 ; An index must come to a whole number, 1 or more, made of numbers and the indices of sums.",
        "sum(i,1,10^9,x) ; too-large     ; 8 ; 4 ; Written out, this has more than 1000000 parts. Lower an upper bound, or shorten the formula.",
      })
  void a_wrong_text_is_refused_with_code_spot_and_reason(
      String text, String code, int position, int length, String message) {
    var refusal = refusal(text);
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.position()).as("position").isEqualTo(position);
    assertThat(refusal.length()).as("length").isEqualTo(length);
    assertThat(refusal).hasMessage(message);
  }

  @Test
  void nothing_at_all_is_refused_with_an_example() {
    for (var nothing : new String[] {"", "  ", "\n\t"}) {
      assertThat(refusal(nothing).code()).isEqualTo("empty");
      assertThat(refusal(nothing).position()).isEqualTo(nothing.length());
    }
  }

  @Test
  void a_suggestion_is_given_apart_from_the_message_too() {
    assertThat(refusal("sni(x)").suggestion()).contains("sin");
    assertThat(refusal("sqr(x)").suggestion()).contains("sqrt");
    assertThat(refusal("tahn(x)").suggestion()).contains("tanh");
    assertThat(refusal("sinn(x)").suggestion()).contains("sin");
    assertThat(refusal("cosine(x)").suggestion()).contains("cos");
    assertThat(refusal("ceiling(x)").suggestion()).contains("ceil");
    assertThat(refusal("sigm(x)").suggestion()).contains("sigmoid");
    assertThat(refusal("qqqqqq(x)").suggestion()).isEmpty();
  }

  @Test
  void an_invisible_character_is_named_by_its_number() {
    assertThat(refusal("x\u0001")).hasMessageContaining("U+0001");
    assertThat(refusal("x\ud800")).hasMessageContaining("U+D800");
  }
}
