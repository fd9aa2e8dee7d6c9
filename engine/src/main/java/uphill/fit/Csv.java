package uphill.fit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of two numbers read from text as spreadsheets write it, and what could not be used, line by
 * line. Immutable.
 *
 * <p>Fields are parted by tabs, semicolons, commas or spaces: the first of these that the first
 * line has. With tabs, semicolons or spaces a comma may stand for the decimal point. Fields may
 * stand in double quotes. A first line that is not all numbers names the columns. Empty lines and
 * lines that begin with {@code #} are passed over; of more than two columns the first two are used,
 * which is said. Every other line that gives no row is a {@link Problem}.
 *
 * <p>Cost: linear in the text. At most {@link #LONGEST} characters and {@link Data#MOST_ROWS} rows
 * are read and {@link #MOST_PROBLEMS} problems listed; what is beyond is counted and said.
 *
 * @param xs the first column of the rows used
 * @param ys the second
 * @param names the names of the two columns; empty if they have none
 * @param problems the first problems, by line
 * @param passedOver how many lines gave no row and are no header, comment or empty
 */
public record Csv(
    double[] xs, double[] ys, List<String> names, List<Problem> problems, int passedOver) {
  /** The longest text that is read, in UTF-16 units. */
  public static final int LONGEST = 20_000_000;

  /** How many problems are listed. */
  public static final int MOST_PROBLEMS = 200;

  /**
   * What is wrong with a line.
   *
   * @param line its number, from 1
   * @param message a sentence for a person
   */
  public record Problem(int line, String message) {}

  /** Reads a text. Never fails: a text of nonsense has problems and no rows. */
  public static Csv read(String text) {
    return new Reader(text).read();
  }

  private static final class Reader {
    private static final int SHOWN = 24;

    private final String text;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private double[] xs = new double[256];
    private double[] ys = new double[256];
    private int rows;
    private int passedOver;
    private int line;

    /** What parts the fields; a space stands for any run of blanks, 0 for not known yet. */
    private char delimiter;

    private boolean wide;
    private boolean full;

    Reader(String text) {
      this.text = text;
    }

    Csv read() {
      int end = Math.min(text.length(), LONGEST);
      int at = end > 0 && text.charAt(0) == 0xFEFF ? 1 : 0;
      while (at < end) {
        int stop = lineEnd(at, end);
        line++;
        line(at, stop);
        at = stop + 1;
        if (stop + 1 < end && text.charAt(stop) == '\r' && text.charAt(stop + 1) == '\n') {
          at++;
        }
      }
      if (text.length() > LONGEST) {
        problems.add(
            new Problem(
                line + 1,
                "The text is longer than " + LONGEST + " characters; the rest is left out."));
      }
      double[] keptX = new double[rows];
      double[] keptY = new double[rows];
      System.arraycopy(xs, 0, keptX, 0, rows);
      System.arraycopy(ys, 0, keptY, 0, rows);
      return new Csv(keptX, keptY, List.copyOf(names), List.copyOf(problems), passedOver);
    }

    private int lineEnd(int from, int end) {
      int at = from;
      while (at < end && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
        at++;
      }
      return at;
    }

    private void line(int from, int end) {
      int start = Numeral.afterBlanks(text, from, end);
      if (start == end || text.charAt(start) == '#') {
        return;
      }
      boolean isFirst = delimiter == 0;
      if (isFirst) {
        delimiter = delimiter(start, end);
      }
      int firstEnd = fieldEnd(start, end);
      String first = field(start, firstEnd);
      int next = delimiter == ' ' ? Numeral.afterBlanks(text, firstEnd, end) : firstEnd + 1;
      if (next > end || delimiter == ' ' && next == end) {
        refuse(isFirst, first, null, "has one column; an x and a y are needed.");
        return;
      }
      int secondEnd = fieldEnd(next, end);
      String second = field(next, secondEnd);
      if (!wide && Numeral.afterBlanks(text, secondEnd, end) < end) {
        wide = true;
        problems.add(
            new Problem(
                line, "Line " + line + " has more than two columns: the first two are used."));
      }
      row(isFirst, first, second);
    }

    private void row(boolean isFirst, String first, String second) {
      boolean comma = delimiter != ',';
      double x = Numeral.read(first, comma);
      double y = Numeral.read(second, comma);
      if (x - x != 0 || y - y != 0) {
        refuse(isFirst, first, second, why(x - x != 0 ? first : second, x - x != 0));
      } else if (rows == Data.MOST_ROWS) {
        passedOver++;
        if (!full) {
          full = true;
          problems.add(new Problem(line, overfull()));
        }
      } else {
        add(x, y);
      }
    }

    private String overfull() {
      return "Line "
          + line
          + " and all after it are left out: at most "
          + Data.MOST_ROWS
          + " rows are used.";
    }

    private static String why(String field, boolean isFirst) {
      String column = isFirst ? "first" : "second";
      if (field.isEmpty()) {
        return "has nothing in its " + column + " column.";
      }
      String shown = field.length() <= SHOWN ? field : field.substring(0, SHOWN - 1) + "…";
      return "has “" + shown + "” in its " + column + " column, which is not a number.";
    }

    /** A first line of words names the columns; any other line without two numbers is a problem. */
    private void refuse(boolean isFirst, String first, @Nullable String second, String why) {
      boolean comma = delimiter != ',';
      if (isFirst && second != null && isWord(first, comma) && isWord(second, comma)) {
        names.add(first);
        names.add(second);
        return;
      }
      passedOver++;
      note(why);
    }

    private static boolean isWord(String field, boolean comma) {
      double value = Numeral.read(field, comma);
      return !field.isEmpty() && value - value != 0;
    }

    private void note(String why) {
      if (problems.size() < MOST_PROBLEMS) {
        problems.add(new Problem(line, "Line " + line + " " + why));
      }
    }

    private void add(double x, double y) {
      if (rows == xs.length) {
        double[] moreX = new double[2 * rows];
        double[] moreY = new double[2 * rows];
        System.arraycopy(xs, 0, moreX, 0, rows);
        System.arraycopy(ys, 0, moreY, 0, rows);
        xs = moreX;
        ys = moreY;
      }
      xs[rows] = x;
      ys[rows] = y;
      rows++;
    }

    private char delimiter(int from, int end) {
      for (char candidate : new char[] {'\t', ';', ','}) {
        for (int at = from; at < end; at = afterUnit(at, end)) {
          if (text.charAt(at) == candidate) {
            return candidate;
          }
        }
      }
      return ' ';
    }

    private int fieldEnd(int from, int end) {
      int at = from;
      while (at < end) {
        char c = text.charAt(at);
        if (delimiter == ' ' ? Numeral.isBlank(c) : c == delimiter) {
          return at;
        }
        at = afterUnit(at, end);
      }
      return end;
    }

    /** Past a character, or past all that stands in quotes. */
    private int afterUnit(int at, int end) {
      if (text.charAt(at) != '"') {
        return at + 1;
      }
      int quote = at + 1;
      while (quote < end && text.charAt(quote) != '"') {
        quote++;
      }
      return Math.min(quote + 1, end);
    }

    private String field(int from, int end) {
      int start = Numeral.afterBlanks(text, from, end);
      int stop = end;
      while (stop > start && Numeral.isBlank(text.charAt(stop - 1))) {
        stop--;
      }
      boolean quoted =
          stop - start >= 2 && text.charAt(start) == '"' && text.charAt(stop - 1) == '"';
      return quoted ? text.substring(start + 1, stop - 1).strip() : text.substring(start, stop);
    }
  }
}
