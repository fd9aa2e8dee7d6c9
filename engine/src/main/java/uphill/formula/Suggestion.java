package uphill.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the known name that was probably meant. */
public final class Suggestion {
  private static final int SWAPPED = 3;
  private static final int ADDED_OR_LEFT_OUT = 4;
  private static final int REPLACED = 5;

  /** Fewer letters in common at the beginning say nothing. */
  private static final int FEWEST_SHARED = 3;

  private Suggestion() {}

  /**
   * The candidate nearest to a word, the alphabetically first of several. One letter added or left
   * out comes first, then a candidate that begins the word or that the word begins ({@code cos} for
   * {@code cosine}, {@code sigmoid} for {@code sigm}), then what differs in up to a third of its
   * letters, at most two; null without any. An empty word is near nothing. Cost: the lengths of the
   * word and of each candidate multiplied. Source: R. Lowrance, R. A. Wagner, An extension of the
   * string-to-string correction problem, Journal of the ACM 22 (1975), restricted to swaps of
   * neighbours.
   *
   * @param word what was typed; capital letters count as small ones
   * @param candidates the known names, in small letters
   * @param more further known names
   */
  public static @Nullable String nearest(
      String word, Collection<String> candidates, String... more) {
    List<String> sorted = new ArrayList<>(candidates);
    Collections.addAll(sorted, more);
    Collections.sort(sorted);
    String lower = Letters.lower(word);
    String best = null;
    int bestDistance = Math.min(2, (lower.length() + 1) / 3) * REPLACED + 1;
    for (var candidate : sorted) {
      int added = Math.abs(candidate.length() - lower.length());
      if (added * ADDED_OR_LEFT_OUT < bestDistance) {
        int distance = distance(lower, candidate);
        if (distance < bestDistance) {
          bestDistance = distance;
          best = candidate;
        }
      }
    }
    String begun = bestDistance > ADDED_OR_LEFT_OUT ? begun(lower, sorted) : null;
    return begun != null ? begun : best;
  }

  /** The longest candidate that begins the word, or else the first that the word begins. */
  private static @Nullable String begun(String word, List<String> sorted) {
    String best = null;
    for (var candidate : sorted) {
      boolean begins = candidate.length() >= FEWEST_SHARED && word.startsWith(candidate);
      if (begins && (best == null || candidate.length() > best.length())) {
        best = candidate;
      }
    }
    for (var candidate : sorted) {
      if (best == null && word.length() >= FEWEST_SHARED && candidate.startsWith(word)) {
        best = candidate;
      }
    }
    return best;
  }

  /**
   * How far apart two words are: optimal string alignment distance, in which letters that changed
   * places count least and replaced letters most.
   */
  static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j * ADDED_OR_LEFT_OUT;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i * ADDED_OR_LEFT_OUT;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int oneMore = Math.min(last[j], row[j - 1]) + ADDED_OR_LEFT_OUT;
        row[j] = Math.min(oneMore, last[j - 1] + (same ? 0 : REPLACED));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + SWAPPED);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
