package uphill.cli;

import java.util.List;

/** Lines of cells as a table, their columns aligned at the left. */
final class Columns {
  private static final String GAP = "  ";

  private Columns() {}

  /** Appends the lines; rows may have different numbers of cells. */
  static void append(List<String[]> lines, StringBuilder text) {
    int columns = lines.stream().mapToInt(line -> line.length).max().orElse(0);
    int[] widths = new int[columns];
    for (String[] line : lines) {
      for (int i = 0; i + 1 < line.length || (i < line.length && i < 2); i++) {
        widths[i] = Math.max(widths[i], line[i].length());
      }
    }
    for (String[] line : lines) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < line.length; i++) {
        row.append(GAP)
            .append(line[i])
            .repeat(' ', widths[i] - Math.min(widths[i], line[i].length()));
      }
      text.append(row.toString().stripTrailing()).append(System.lineSeparator());
    }
  }
}
