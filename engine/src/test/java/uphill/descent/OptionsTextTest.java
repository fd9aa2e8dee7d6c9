package uphill.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTextTest {

  @Test
  void options_are_read_by_their_names() {
    var options = OptionsText.parse("momentum:0.5, weight-decay:1e-2,line-search:strong-wolfe");
    assertThat(OptimizerName.MOMENTUM.with(options)).isEqualTo(new Momentum(0.5, false, 0.01));
    assertThat(OptimizerName.LBFGS.with(options)).isEqualTo(new Lbfgs(100, Search.STRONG_WOLFE));
  }

  @Test
  void no_text_leaves_all_at_their_defaults() {
    assertThat(OptionsText.parse("")).isEqualTo(Options.USUAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "momentum",
        "momentum:",
        "momentum:much",
        "speed:1",
        "momentum:0.5,momentum:0.6",
        "line-search:wild",
        ",",
        "momentum:0.5,,alpha:0.9"
      })
  void what_is_no_option_is_refused_in_words(String text) {
    assertThatThrownBy(() -> OptionsText.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(".");
  }
}
