package uphill.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CsvTest {

  private static void rows(String text, double... pairs) {
    var csv = Csv.read(text);
    double[] found = new double[2 * csv.xs().length];
    for (int row = 0; row < csv.xs().length; row++) {
      found[2 * row] = csv.xs()[row];
      found[2 * row + 1] = csv.ys()[row];
    }
    assertThat(found).as(text).containsExactly(pairs);
  }

  @Test
  void commas_semicolons_tabs_and_spaces_part_columns() {
    rows("1,2\n3,4", 1, 2, 3, 4);
    rows("1;2\r\n3;4\r\n", 1, 2, 3, 4);
    rows("1\t2\r3\t4", 1, 2, 3, 4);
    rows("  1   2 \n 3 4", 1, 2, 3, 4);
    rows(" 1 , 2 ", 1, 2);
    rows("\uFEFF1,2", 1, 2);
  }

  @Test
  void a_comma_is_the_decimal_point_where_it_parts_no_columns() {
    rows("1,5;2,25\n-3;4.5", 1.5, 2.25, -3, 4.5);
    rows("1,5\t2", 1.5, 2);
    rows("1.5,2", 1.5, 2);
    rows("\"1,5\";\"2\"", 1.5, 2);
  }

  @Test
  void numbers_are_read_to_the_last_digit() {
    rows(
        "0.1,1e-3\n.5,5.\n+1E3,−2\n123456789012345678901,0.1234567890123456789\n1e300,4.9e-324",
        0.1,
        0.001,
        0.5,
        5,
        1000,
        -2,
        123456789012345678901.0,
        0.1234567890123456789,
        1e300,
        4.9e-324);
    rows("0.30000000000000004,1e23", 0.30000000000000004, 1e23);
  }

  @Test
  void a_first_line_of_words_names_the_columns() {
    var csv = Csv.read("temperature,\"O-ring, any\"\n66,0\n");
    assertThat(csv.names()).containsExactly("temperature", "O-ring, any");
    assertThat(csv.problems()).isEmpty();
    assertThat(csv.xs()).containsExactly(66);
    assertThat(Csv.read("1,2").names()).isEmpty();
  }

  @Test
  void every_bad_line_is_named_with_its_reason_and_the_good_ones_are_used() {
    var csv = Csv.read("x,y\n1,2\n\n3,abc\n# a remark\n,4\n5\n6,7\n8,\n9,1e999\n");
    assertThat(csv.xs()).containsExactly(1, 6);
    assertThat(csv.passedOver()).isEqualTo(5);
    assertThat(csv.problems())
        .containsExactly(
            new Csv.Problem(4, "Line 4 has “abc” in its second column, which is not a number."),
            new Csv.Problem(6, "Line 6 has nothing in its first column."),
            new Csv.Problem(7, "Line 7 has one column; an x and a y are needed."),
            new Csv.Problem(9, "Line 9 has nothing in its second column."),
            new Csv.Problem(
                10, "Line 10 has “1e999” in its second column, which is not a number."));
  }

  @Test
  void further_columns_are_said_to_be_passed_over_once() {
    var csv = Csv.read("1,2,3\n4,5,6");
    assertThat(csv.xs()).containsExactly(1, 4);
    assertThat(csv.problems()).hasSize(1);
    assertThat(csv.problems().get(0).message()).contains("the first two are used");
    assertThat(csv.passedOver()).isZero();
  }

  @Test
  void nonsense_gives_problems_and_no_rows() {
    for (String text :
        List.of("", "\n\n", "hello", "\"", "\",\"", "a,b", "1", ";;;", "\u0000,\u0000")) {
      assertThat(Csv.read(text).xs()).as(text).isEmpty();
    }
    assertThat(Csv.read("x".repeat(100_000) + ",1").problems().toString()).hasSizeLessThan(200);
  }

  @Test
  void many_problems_are_counted_and_the_first_are_listed() {
    var csv = Csv.read("1,2\n" + "bad,row\n".repeat(5000));
    assertThat(csv.passedOver()).isEqualTo(5000);
    assertThat(csv.problems()).hasSize(Csv.MOST_PROBLEMS);
  }

  @Test
  void rows_beyond_the_most_are_left_out_and_said() {
    var csv = Csv.read("1,2\n".repeat(Data.MOST_ROWS + 3));
    assertThat(csv.xs()).hasSize(Data.MOST_ROWS);
    assertThat(csv.passedOver()).isEqualTo(3);
    assertThat(csv.problems().get(0).line()).isEqualTo(Data.MOST_ROWS + 1);
  }

  @Property(seed = "41", tries = 500)
  void what_is_written_is_read_back(
      @ForAll List<Double> numbers, @ForAll("delimiters") String delimiter) {
    var text = new StringBuilder();
    var expected = new ArrayList<Double>();
    for (int k = 0; k + 1 < numbers.size(); k += 2) {
      text.append(numbers.get(k)).append(delimiter).append(numbers.get(k + 1)).append('\n');
      expected.add(numbers.get(k));
    }
    var csv = Csv.read(text.toString());
    assertThat(csv.problems()).isEmpty();
    assertThat(csv.xs()).hasSize(expected.size());
    for (int row = 0; row < expected.size(); row++) {
      assertThat(csv.xs()[row]).isEqualTo(expected.get(row));
    }
  }

  @Provide
  Arbitrary<String> delimiters() {
    return Arbitraries.of(",", ";", "\t", " ");
  }

  @Property(seed = "42", tries = 2000)
  void no_text_is_too_hostile_and_no_line_is_lost(@ForAll("hostile") String text) {
    var csv = Csv.read(text);
    int used = csv.xs().length + csv.passedOver() + (csv.names().isEmpty() ? 0 : 1);
    long lines =
        text.replace("\r\n", "\n")
            .replace('\r', '\n')
            .lines()
            .map(line -> line.replace('\u00A0', ' ').strip())
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .count();
    assertThat(used).isEqualTo((int) lines);
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.strings().withChars("0123456789.,;\t \n\r\"#eE+-xy−").ofMaxLength(60);
  }
}
