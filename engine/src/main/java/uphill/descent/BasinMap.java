package uphill.descent;

import java.util.ArrayList;
import java.util.List;
import uphill.objective.Grid;
import uphill.objective.Objective;

/**
 * Where each start of a grid ends under one recipe: the number of a resting place, or why there is
 * none. Row by row, so that it can be shown while it grows: the rows are taken in an order that
 * covers the grid coarsely first.
 *
 * <p>Ends that lie within a cell's quarter of each other are one place. Cost: a run for each start.
 */
public final class BasinMap {
  /** All steps were made, and no known place is near. */
  public static final int ON_THE_WAY = -1;

  /** The run diverged. */
  public static final int AWAY = -2;

  /** The run left the domain, or began outside. */
  public static final int NOWHERE = -3;

  /** The run goes round and round. */
  public static final int ROUND = -4;

  /** More places than these are not told apart: they count as on the way. */
  public static final int MOST_PLACES = 64;

  /**
   * A place where runs end.
   *
   * @param value f there
   */
  public record Place(double x, double y, double value) {}

  /**
   * One row of the map.
   *
   * @param index which row of the grid, from 0
   * @param ends for each start of the row the number of its place, or a negative constant
   */
  public record Row(int index, int[] ends) {}

  private final Objective objective;
  private final Grid grid;
  private final Recipe recipe;
  private final int steps;
  private final List<Place> places = new ArrayList<>();
  private final int[] order;
  private int next;

  /**
   * Nothing is computed yet.
   *
   * @param objective of two variables
   * @param grid the starts
   * @param steps how many each run may take
   * @throws IllegalArgumentException if the objective has another number of variables
   */
  public BasinMap(Objective objective, Grid grid, Recipe recipe, int steps) {
    if (objective.dimension() != 2) {
      throw new IllegalArgumentException(
          "A map needs two variables, not " + objective.dimension() + ".");
    }
    this.objective = objective;
    this.grid = grid;
    this.recipe = recipe;
    this.steps = steps;
    this.order = coarseFirst(grid.ny());
  }

  /** Whether all rows are done. */
  public boolean isDone() {
    return next == order.length;
  }

  /** How many rows are done. */
  public int rowsDone() {
    return next;
  }

  /** The places found so far, in the order of their numbers. */
  public List<Place> places() {
    return List.copyOf(places);
  }

  /**
   * Computes one more row.
   *
   * @throws IllegalStateException if all are done
   */
  public Row nextRow() {
    if (isDone()) {
      throw new IllegalStateException("All rows are done.");
    }
    int j = order[next++];
    int[] ends = new int[grid.nx()];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = end(grid.x(i), grid.y(j));
    }
    return new Row(j, ends);
  }

  private int end(double x, double y) {
    var descent = new Descent(objective, new double[] {x, y}, recipe);
    return switch (descent.run(steps).reason()) {
      case CONVERGED -> place(descent, true);
      case STEPS -> place(descent, false);
      case DIVERGED -> AWAY;
      case UNDEFINED -> NOWHERE;
      case CYCLING -> ROUND;
    };
  }

  /** The number of the place where a run is; a new one if it rests there. */
  private int place(Descent descent, boolean rests) {
    double x = descent.point()[0];
    double y = descent.point()[1];
    for (int k = 0; k < places.size(); k++) {
      Place place = places.get(k);
      if (Math.abs(place.x() - x) <= grid.dx() / 4 && Math.abs(place.y() - y) <= grid.dy() / 4) {
        return k;
      }
    }
    if (!rests || places.size() == MOST_PLACES) {
      return ON_THE_WAY;
    }
    places.add(new Place(x, y, descent.value()));
    return places.size() - 1;
  }

  /** 0, then halves, quarters, eighths: each number below n once. */
  private static int[] coarseFirst(int n) {
    int[] order = new int[n];
    boolean[] taken = new boolean[n];
    int count = 0;
    int stride = 1;
    while (stride < n) {
      stride *= 2;
    }
    for (; stride > 0; stride /= 2) {
      for (int j = 0; j < n; j += stride) {
        if (!taken[j]) {
          taken[j] = true;
          order[count++] = j;
        }
      }
    }
    return order;
  }
}
