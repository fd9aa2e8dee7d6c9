package uphill.descent;

import java.util.Map;

/**
 * Options of an optimizer as chosen by name.
 *
 * @param chosen a number for each option that is not left at its default
 */
public record Options(Map<OptimizerName.Option, Double> chosen) {
  /** All at their defaults. */
  public static final Options USUAL = new Options(Map.of());

  /** Keeps a copy. */
  public Options {
    chosen = Map.copyOf(chosen);
  }

  double number(OptimizerName.Option option, double otherwise) {
    Double number = chosen.get(option);
    return number == null ? otherwise : number;
  }

  int whole(OptimizerName.Option option, int otherwise) {
    double number = number(option, otherwise);
    if (!(number >= 1 && number <= 1e6 && number == Math.floor(number))) {
      throw new IllegalArgumentException(
          option.word() + " must be a whole number from 1 to 1000000, not " + number + ".");
    }
    return (int) number;
  }

  Search search(Search otherwise) {
    return Search.values()[(int) number(OptimizerName.Option.LINE_SEARCH, otherwise.ordinal())];
  }
}
