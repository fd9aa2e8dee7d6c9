package uphill.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import uphill.program.Program;

/**
 * Any text is read or refused at a spot, and costs no more than its length says. The profile {@code
 * nightly} tries a million texts and prints the slowest.
 */
class ParserFuzzTest {
  private static final int TEXTS = Integer.getInteger("uphill.fuzz", 5_000);
  private static final int NODES = 20_000;

  /** Nanoseconds; counted and told, not asserted. */
  private static final long SLOW = 50_000_000;

  @Test
  void any_text_is_read_or_refused_at_a_spot_within_bounded_work() {
    var texts = new HostileTexts(new SplittableRandom(20260101));
    long slowest = 0;
    String slowestText = "";
    int read = 0;
    int slow = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = texts.next();
      long start = System.nanoTime();
      read += isRead(text) ? 1 : 0;
      long nanoseconds = System.nanoTime() - start;
      // A pause of the machine is not the text's: what is slow is read again.
      for (int again = 0; again < 3 && nanoseconds > SLOW; again++) {
        start = System.nanoTime();
        isRead(text);
        nanoseconds = Math.min(nanoseconds, System.nanoTime() - start);
      }
      slow += nanoseconds > SLOW ? 1 : 0;
      if (nanoseconds > slowest) {
        slowest = nanoseconds;
        slowestText = text;
      }
    }
    assertThat(read).isGreaterThan(TEXTS / 40);
    if (TEXTS > 100_000) {
      System.out.printf(
          "%d texts, %d of them formulas; %d took over 50 ms; the slowest %.1f ms: %s%n",
          TEXTS,
          read,
          slow,
          slowest / 1e6,
          slowestText.substring(0, Math.min(200, slowestText.length())));
    }
  }

  private static boolean isRead(String text) {
    try {
      var formula = Formula.parse(text, NODES);
      checkWork(text, formula);
      return true;
    } catch (FormulaException refusal) {
      checkSpot(text, refusal);
      return false;
    } catch (RuntimeException | StackOverflowError crash) {
      return fail("crash on “" + text + "”", crash);
    }
  }

  /** A node takes a letter; partials and prints are bounded, too; the text reads back. */
  private static void checkWork(String text, Formula formula) {
    long typed = new TreeSize().of(formula.expression());
    long expanded = new TreeSize().of(formula.expanded());
    assertThat(typed).as(text).isLessThanOrEqualTo(8L * text.length() + 8);
    assertThat(expanded).as(text).isLessThanOrEqualTo(NODES);
    String printed = formula.expression().text();
    assertThat(Formula.parse(printed, NODES).expression()).as(text).isEqualTo(formula.expression());
    assertThat(formula.latex()).as(text).isNotEmpty();
    assertThat(Program.of(formula).size())
        .as(text)
        .isLessThanOrEqualTo((int) (3 * expanded) + formula.variables().size() + 3);
    for (var partial : formula.readablePartials().orElse(List.of())) {
      assertThat(partial.text()).as(text).isNotEmpty();
    }
  }

  private static void checkSpot(String text, FormulaException refusal) {
    assertThat(refusal.code()).as(text).isNotBlank();
    assertThat(refusal.getMessage()).as(text).isNotBlank();
    assertThat(refusal.position()).as(text).isBetween(0, text.length());
    assertThat(refusal.position() + refusal.length()).as(text).isLessThanOrEqualTo(text.length());
    boolean nothingThere = refusal.position() == text.length() || text.isBlank();
    assertThat(refusal.length()).as(text).isGreaterThanOrEqualTo(nothingThere ? 0 : 1);
  }
}
