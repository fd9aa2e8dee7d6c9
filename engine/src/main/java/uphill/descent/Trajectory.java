package uphill.descent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A run recorded: k + 1 entries for k steps, entry 0 the start. For up to {@link #MOST_VARIABLES}
 * variables the points and the rule's own vectors are kept; beyond that only values, gradient norms
 * and rates.
 *
 * @param dimension n
 * @param points n numbers an entry, or none
 * @param values f
 * @param norms ‖∇f‖
 * @param rates the learning rate of the step that led there, as {@link Descent#usedRate}; 0 first
 * @param memories what the rule carried: n numbers an entry each, or none
 * @param last the last point
 * @param stop why and where it ended
 */
public record Trajectory(
    int dimension,
    double[] points,
    double[] values,
    double[] norms,
    double[] rates,
    List<Memory> memories,
    double[] last,
    Stop stop) {
  /** Points of more variables are not kept. */
  public static final int MOST_VARIABLES = 16;

  /**
   * Runs to the end and records. Cost: the steps, and some 50 bytes a step and a variable.
   *
   * @param descent at its start
   * @param most how many steps at most, at least 0
   */
  public static Trajectory of(Descent descent, int most) {
    int n = descent.point().length;
    boolean keepsPoints = n <= MOST_VARIABLES;
    var points = new Numbers();
    var values = new Numbers();
    var norms = new Numbers();
    var rates = new Numbers();
    var carried = new ArrayList<Numbers>();
    List<Memory> live = keepsPoints ? descent.memories() : List.of();
    for (int k = 0; k < live.size(); k++) {
      carried.add(new Numbers());
    }
    do {
      values.add(descent.value());
      norms.add(descent.norm());
      rates.add(descent.usedRate());
      if (keepsPoints) {
        points.addAll(descent.point());
      }
      for (int k = 0; k < live.size(); k++) {
        carried.get(k).addAll(live.get(k).vector());
      }
    } while (descent.steps() < most && descent.step());
    var memories = new ArrayList<Memory>();
    for (int k = 0; k < live.size(); k++) {
      memories.add(new Memory(live.get(k).name(), carried.get(k).all()));
    }
    return new Trajectory(
        n,
        points.all(),
        values.all(),
        norms.all(),
        rates.all(),
        memories,
        descent.point().clone(),
        descent.ended());
  }

  /** How many steps were taken. */
  public int steps() {
    return values.length - 1;
  }

  /** The vector of that name, n numbers an entry, if the rule carries it. */
  public Optional<double[]> memory(String name) {
    for (Memory memory : memories) {
      if (memory.name().equals(name)) {
        return Optional.of(memory.vector());
      }
    }
    return Optional.empty();
  }

  /** A growing row of numbers. */
  private static final class Numbers {
    private double[] numbers = new double[64];
    private int count;

    void add(double number) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * count);
      }
      numbers[count++] = number;
    }

    void addAll(double[] more) {
      for (double number : more) {
        add(number);
      }
    }

    double[] all() {
      return Arrays.copyOf(numbers, count);
    }
  }
}
