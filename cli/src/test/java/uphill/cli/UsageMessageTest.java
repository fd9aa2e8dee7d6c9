package uphill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageMessageTest {

  @Test
  void an_unknown_command_is_named_and_a_close_one_suggested() {
    assertThat(refusal("gradent", "x", "--at", "x=1"))
        .startsWith("uphill: There is no command \"gradent\". Did you mean gradient?\n");
    assertThat(refusal("serv")).contains("Did you mean serve?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bogus", "x^2*y", "sin(x)", ""})
  void what_is_like_no_command_is_told_how_to_ask_for_a_gradient(String word) {
    assertThat(refusal(word))
        .startsWith("uphill: There is no command \"" + word + "\". For a gradient write ./uphill")
        .contains("./uphill gradient \"x^2*y\" --at x=1,y=2; for the lab, ./uphill.\n");
  }

  @Test
  void an_unknown_option_is_named_and_a_close_one_suggested() {
    assertThat(refusal("--prot", "3"))
        .startsWith("uphill: There is no option \"--prot\". Did you mean --port?\n");
    assertThat(refusal("--prot=3")).contains("\"--prot=3\". Did you mean --port?");
    assertThat(refusal("gradient", "x", "--jsom", "--at", "x=1")).contains("mean --json?");
    assertThat(refusal("serve", "--zzzz")).startsWith("uphill: There is no option \"--zzzz\".\n");
  }

  @Test
  void a_word_too_many_is_named() {
    assertThat(refusal("serve", "bogus"))
        .startsWith("uphill: \"bogus\" does not belong here: this command takes only options.\n");
    assertThat(refusal("serve", "-q")).startsWith("uphill: \"-q\" does not belong here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "-1", "65536", "99999999999", "8080x", ""})
  void a_port_that_is_none_is_refused_with_its_range(String port) {
    assertThat(refusal("--port=" + port))
        .startsWith("uphill: --port must be a number from 0 to 65535, not \"" + port + "\".\n");
  }

  @Test
  void an_option_used_wrongly_says_how_it_is_used() {
    assertThat(refusal("gradient", "x", "--at"))
        .startsWith("uphill: --at needs a value, as in --at x=1,y=2\n");
    assertThat(refusal("gradient", "x", "--at", "x=1", "--at", "x=2"))
        .startsWith("uphill: --at is given twice.\n");
    assertThat(refusal("gradient", "x", "--json=abc"))
        .startsWith("uphill: --json takes no value: write it alone.\n");
  }

  private static String refusal(String... arguments) {
    Run run = Run.of(arguments);
    assertThat(run.code()).as("%s", run).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    return run.err();
  }
}
