package uphill.descent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uphill.objective.Slice;

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

  /** The name of the gradient among the vectors of a run seen through a plane. */
  public static final String GRADIENT = "gradient";

  /**
   * Runs to the end and records. Cost: the steps, and some 50 bytes a step and a variable.
   *
   * @param descent at its start
   * @param most how many steps at most, at least 0
   */
  public static Trajectory of(Descent descent, int most) {
    int n = descent.point().length;
    boolean keepsPoints = n <= MOST_VARIABLES;
    return recorded(
        descent,
        most,
        n,
        (point, into) -> into.addAll(keepsPoints ? point : new double[0]),
        (vector, into) -> into.addAll(vector),
        keepsPoints ? descent.memories() : List.of());
  }

  /**
   * Runs to the end, in all n dimensions, and records what is seen of it through a plane: of each
   * point the nearest place in the plane, of each vector its part in it, two numbers an entry
   * whatever n is. Among the vectors is the {@link #GRADIENT}.
   *
   * @param slice a plane through the space of the run
   */
  public static Trajectory through(Slice slice, Descent descent, int most) {
    double[] place = new double[2];
    var vectors = new ArrayList<>(descent.memories());
    vectors.add(new Memory(GRADIENT, descent.gradient()));
    return recorded(
        descent,
        most,
        2,
        (point, into) -> {
          slice.nearest(point, place);
          into.addAll(place);
        },
        (vector, into) -> {
          slice.shadow(vector, place);
          into.addAll(place);
        },
        vectors);
  }

  /** Writes down what is kept of n numbers. */
  private interface Writer {
    void write(double[] numbers, Numbers into);
  }

  private static Trajectory recorded(
      Descent descent, int most, int dimension, Writer place, Writer vector, List<Memory> live) {
    var points = new Numbers();
    var values = new Numbers();
    var norms = new Numbers();
    var rates = new Numbers();
    var carried = new ArrayList<Numbers>();
    for (int k = 0; k < live.size(); k++) {
      carried.add(new Numbers());
    }
    do {
      values.add(descent.value());
      norms.add(descent.norm());
      rates.add(descent.usedRate());
      place.write(descent.point(), points);
      for (int k = 0; k < live.size(); k++) {
        vector.write(live.get(k).vector(), carried.get(k));
      }
    } while (descent.steps() < most && descent.step());
    var memories = new ArrayList<Memory>();
    for (int k = 0; k < live.size(); k++) {
      memories.add(new Memory(live.get(k).name(), carried.get(k).all()));
    }
    return new Trajectory(
        dimension,
        points.all(),
        values.all(),
        norms.all(),
        rates.all(),
        memories,
        descent.point().clone(),
        descent.ended());
  }

  /**
   * How far each entry is from the nearest of some places: Euclidean distance, one number an entry.
   * NaN where there are no places, where no points are kept, and where the point is none.
   *
   * @param places n coordinates each, one after the other
   */
  public double[] distances(double[] places) {
    double[] distances = new double[values.length];
    Arrays.fill(distances, Double.NaN);
    for (int k = 0; k < distances.length && points.length > 0; k++) {
      for (int place = 0; place < places.length; place += dimension) {
        double distance = distance(k * dimension, places, place);
        if (!(distances[k] <= distance)) {
          distances[k] = distance;
        }
      }
    }
    return distances;
  }

  private double distance(int entry, double[] places, int place) {
    double[] way = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      way[i] = points[entry + i] - places[place + i];
    }
    return Vectors.norm(way);
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
