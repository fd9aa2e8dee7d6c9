package uphill.browser;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;
import uphill.descent.BasinMap;
import uphill.descent.Descent;
import uphill.descent.Memory;
import uphill.descent.Promise;
import uphill.descent.Recipe;
import uphill.descent.Stability;
import uphill.descent.Tolerance;
import uphill.descent.Trajectory;
import uphill.fit.Csv;
import uphill.formula.FormulaException;
import uphill.landscape.CriticalPoint;
import uphill.landscape.CriticalPoints;
import uphill.landscape.Frame;
import uphill.landscape.Rain;
import uphill.landscape.Window;
import uphill.objective.CentralDifference;
import uphill.objective.FormulaObjective;
import uphill.objective.Objective;
import uphill.objective.SectionObjective;
import uphill.program.PlaybackProgram;

/**
 * The engine's exports to the worker of the tools: what may take longer than a frame, and what the
 * first picture does not need. What lab/src/engine/workshop.ts declares.
 */
public final class Workshop {
  /** The longest walk. */
  private static final int MOST_STEPS = 100_000;

  /** The most drops of a rain. */
  private static final int MOST_DROPS = 5000;

  private static final Handles<Rain> RAINS = new Handles<>("rain");

  /** The finest map of basins, starts along a side. */
  private static final int MOST_BASIN_SIDE = 512;

  /** As good as at rest, for a map. */
  private static final double BASIN_TOLERANCE = 1e-6;

  private static final Handles<BasinMap> BASINS = new Handles<>("map of basins");

  private Workshop() {}

  /**
   * Walks downhill from (x, y), in all variables of the subject: what is seen of it in the plane, a
   * DescentPath, or null if there is nothing to walk on.
   *
   * @param refinement schedule, noise, seed and options, or undefined
   * @param minima x and y of each, to say how far they are; or undefined
   */
  @JSExport
  public static @Nullable JSObject descend(
      JSObject subject,
      double x,
      double y,
      String optimizer,
      double rate,
      int steps,
      @Nullable JSObject refinement,
      @Nullable Float64Array minima) {
    @Nullable Recipe recipe = Rule.read(optimizer, rate, refinement);
    @Nullable OpenFormula opened = opened(subject);
    if (opened == null || recipe == null) {
      return null;
    }
    Objective objective = opened.objective;
    Trajectory run =
        Trajectory.through(
            opened.sight.slice(),
            new Descent(objective, opened.point(x, y), recipe),
            Math.min(steps, MOST_STEPS));
    int entries = run.steps() + 1;
    double[] promised = new double[entries];
    double[] drops = new double[entries];
    double[] limits = new double[entries];
    // A fact of plain gradient descent only, and dearer than its steps.
    boolean isPlain = Rule.isPlain(recipe);
    for (int k = 0; k < entries; k++) {
      Promise promise = k == 0 ? new Promise(0, 0) : Promise.of(run, k);
      promised[k] = promise.promised();
      drops[k] = promise.kept();
      limits[k] =
          isPlain && objective.dimension() == 2
              ? Stability.limit(
                  objective, new double[] {run.points()[2 * k], run.points()[2 * k + 1]})
              : Double.NaN;
    }
    JSObject path =
        path(
            run.points(),
            run.values(),
            run.norms(),
            run.rates(),
            promised,
            drops,
            limits,
            run.distances(Rule.isLeftOut(minima) ? new double[0] : minima.copyToJavaArray()),
            run.stop().reason().word(),
            run.stop().step());
    for (Memory memory : run.memories()) {
      addMemory(path, memory.name(), memory.vector());
    }
    return path;
  }

  /** The critical points of a window, or null if the subject is nothing that a landscape shows. */
  @JSExport
  public static @Nullable JSObject criticalPoints(
      JSObject subject, double xmin, double xmax, double ymin, double ymax) {
    @Nullable Frame frame = frame(subject, xmin, xmax, ymin, ymax);
    if (frame == null) {
      return null;
    }
    CriticalPoints found = CriticalPoints.of(frame);
    JSObject points = LandscapeAnswers.list();
    for (CriticalPoint point : found.points()) {
      LandscapeAnswers.add(points, point);
    }
    return LandscapeAnswers.criticalPoints(points, found.lines());
  }

  /** Rain on a window, or null if the subject is nothing that a landscape shows. */
  @JSExport
  public static @Nullable JSObject rain(
      JSObject subject, double xmin, double xmax, double ymin, double ymax, int count, int seed) {
    @Nullable Frame frame = frame(subject, xmin, xmax, ymin, ymax);
    if (frame == null) {
      return null;
    }
    Rain rain = Rain.of(frame, Math.max(1, Math.min(MOST_DROPS, count)), seed);
    return drops(RAINS.hold(rain), rain);
  }

  /** Lets the drops of a rain run on. */
  @JSExport
  public static JSObject update(int id) {
    Rain rain = RAINS.get(id);
    rain.update();
    return drops(id, rain);
  }

  private static JSObject drops(int id, Rain rain) {
    JSObject minima = LandscapeAnswers.list();
    for (int k = 0; k < rain.minima(); k++) {
      LandscapeAnswers.add(minima, rain.minimum(k));
    }
    return LandscapeAnswers.drops(
        id, rain.positions(), rain.states(), rain.basins(), rain.running(), minima);
  }

  /** Gives a rain back. */
  @JSExport
  public static void closeRain(int id) {
    RAINS.release(id);
  }

  private static @Nullable Frame frame(
      JSObject subject, double xmin, double xmax, double ymin, double ymax) {
    try {
      return Frame.of(Subject.open(subject).drawn, new Window(xmin, xmax, ymin, ymax));
    } catch (FormulaException problem) {
      return null;
    }
  }

  /**
   * Begins a map of where each start of an n×n grid over the window ends: its number, to ask for
   * rows and to close, or -1 if the subject is none of two variables or the optimizer unknown.
   */
  @JSExport
  public static int openBasins(
      JSObject subject,
      double xmin,
      double xmax,
      double ymin,
      double ymax,
      int n,
      String optimizer,
      double rate,
      int steps,
      @Nullable JSObject refinement) {
    @Nullable Recipe rule = Rule.read(optimizer, rate, refinement);
    @Nullable OpenFormula opened = opened(subject);
    if (opened == null || rule == null) {
      return -1;
    }
    Window window = new Window(xmin, xmax, ymin, ymax);
    int side = Math.max(2, Math.min(MOST_BASIN_SIDE, n));
    Recipe recipe = rule.with(Tolerance.of(BASIN_TOLERANCE));
    return BASINS.hold(
        new BasinMap(
            new SectionObjective(opened.section),
            window.grid(side),
            recipe,
            Math.min(steps, MOST_STEPS)));
  }

  /** The next row of a map: a BasinRow, or null when all are done. */
  @JSExport
  public static @Nullable JSObject basinRow(int id) {
    BasinMap map = BASINS.get(id);
    if (map.isDone()) {
      return null;
    }
    BasinMap.Row row = map.nextRow();
    double[] places = new double[3 * map.places().size()];
    for (int k = 0; k < map.places().size(); k++) {
      BasinMap.Place place = map.places().get(k);
      places[3 * k] = place.x();
      places[3 * k + 1] = place.y();
      places[3 * k + 2] = place.value();
    }
    return basinRow(row.index(), row.ends(), places, map.isDone());
  }

  /** Gives a map back. */
  @JSExport
  public static void closeBasins(int id) {
    BASINS.release(id);
  }

  @JSBody(
      params = {"row", "ends", "places", "last"},
      script = "return { row: row, ends: ends, places: places, last: last };")
  private static native JSObject basinRow(
      int row, @JSByRef int[] ends, @JSByRef double[] places, boolean last);

  /** A larger formula is no graph that anybody follows. */
  private static final int LARGEST_GRAPH = 2000;

  private static final Handles<PlaybackProgram> GRAPHS = new Handles<>("graph");

  /** The program of a formula as a graph, or null where it is none or too large: a Graph. */
  @JSExport
  public static @Nullable JSObject openGraph(JSObject subject) {
    @Nullable OpenFormula opened = opened(subject);
    if (opened == null
        || !(opened.objective instanceof FormulaObjective formula)
        || formula.program().size() > LARGEST_GRAPH) {
      return null;
    }
    var prepared = new PlaybackProgram(formula.program());
    return PlaybackAnswers.graph(GRAPHS.hold(prepared), prepared, formula.variables());
  }

  /** A graph's values, adjoints and local derivatives at a point of all coordinates: a Played. */
  @JSExport
  public static JSObject play(int graph, Float64Array point) {
    return PlaybackAnswers.played(GRAPHS.get(graph).at(point.copyToJavaArray()));
  }

  /** Gives a graph back. */
  @JSExport
  public static void closeGraph(int graph) {
    GRAPHS.release(graph);
  }

  /** What a gradient of n variables takes by differences and by backpropagation: a Cost. */
  @JSExport
  public static JSObject cost(int n) {
    return Costs.of(Math.max(2, Math.min(1_000_000, n)));
  }

  /**
   * The exact gradient beside central differences, component by component: a Check; null where the
   * subject is nothing to be opened.
   */
  @JSExport
  public static @Nullable JSObject checkGradient(JSObject subject, double x, double y) {
    @Nullable OpenFormula opened = opened(subject);
    if (opened == null) {
      return null;
    }
    double[] point = opened.point(x, y);
    double[] exact = new double[point.length];
    double[] differences = new double[point.length];
    opened.objective.gradient(point, exact);
    for (int i = 0; i < point.length; i++) {
      differences[i] = CentralDifference.partial(opened.objective, point, i);
    }
    return check(exact, differences);
  }

  @JSBody(
      params = {"exact", "differences"},
      script = "return { exact: exact, differences: differences };")
  private static native JSObject check(@JSByRef double[] exact, @JSByRef double[] differences);

  /** Reads rows of two numbers: a CsvRows. */
  @JSExport
  public static JSObject readCsv(String text) {
    Csv csv = Csv.read(text);
    JSObject rows = rows(csv.xs(), csv.ys(), csv.passedOver());
    for (String name : csv.names()) {
      addName(rows, name);
    }
    for (Csv.Problem problem : csv.problems()) {
      addProblem(rows, problem.line(), problem.message());
    }
    return rows;
  }

  @JSBody(
      params = {"xs", "ys", "passedOver"},
      script = "return { xs: xs, ys: ys, names: [], problems: [], passedOver: passedOver };")
  private static native JSObject rows(@JSByRef double[] xs, @JSByRef double[] ys, int passedOver);

  @JSBody(
      params = {"rows", "name"},
      script = "rows.names.push(name);")
  private static native void addName(JSObject rows, String name);

  @JSBody(
      params = {"rows", "line", "message"},
      script = "rows.problems.push({ line: line, message: message });")
  private static native void addProblem(JSObject rows, int line, String message);

  private static @Nullable OpenFormula opened(JSObject subject) {
    try {
      return Subject.open(subject);
    } catch (FormulaException problem) {
      return null;
    }
  }

  @JSBody(
      params = {
        "points",
        "values",
        "norms",
        "rates",
        "promised",
        "drops",
        "limits",
        "distances",
        "stopped",
        "stoppedAt"
      },
      script =
          "return { points: points, values: values, norms: norms, rates: rates,"
              + " promised: promised, drops: drops, limits: limits, distances: distances, memories: [],"
              + " stopped: stopped, stoppedAt: stoppedAt };")
  private static native JSObject path(
      @JSByRef double[] points,
      @JSByRef double[] values,
      @JSByRef double[] norms,
      @JSByRef double[] rates,
      @JSByRef double[] promised,
      @JSByRef double[] drops,
      @JSByRef double[] limits,
      @JSByRef double[] distances,
      String stopped,
      int stoppedAt);

  @JSBody(
      params = {"path", "name", "vectors"},
      script = "path.memories.push({ name: name, vectors: vectors });")
  private static native void addMemory(JSObject path, String name, @JSByRef double[] vectors);
}
