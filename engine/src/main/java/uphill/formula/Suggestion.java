package uphill.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Finds the known name that was probably meant. */
final class Suggestion {
  private Suggestion() {}

  /**
   * The candidate with the smallest edit distance to a word, the alphabetically first of several; null
   * if all of them differ in more than a third of their letters.
   */
  static String nearest(String word, Collection<String> candidates, String... more) {
    List<String> sorted = new ArrayList<>(candidates);
    Collections.addAll(sorted, more);
    Collections.sort(sorted);
    String lower = Letters.lower(word);
    String best = null;
    int bestDistance = Math.min(2, (lower.length() + 1) / 3) + 1;
    for (var candidate : sorted) {
      if (Math.abs(candidate.length() - lower.length()) < bestDistance) {
        int distance = distance(lower, candidate);
        if (distance < bestDistance) {
          bestDistance = distance;
          best = candidate;
        }
      }
    }
    return best;
  }

  /**
   * How many letters must be inserted, removed, replaced or swapped with their neighbour (optimal string
   * alignment distance).
   */
  static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int cost = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost = Math.min(cost, beforeLast[j - 2] + 1);
        }
        row[j] = cost;
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
