package uphill.browser;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.typedarrays.Float64Array;
import uphill.browser.OpenFormula.Framed;
import uphill.fit.FitObjective;
import uphill.formula.Elementary;
import uphill.formula.FormulaException;
import uphill.landscape.Arrow;
import uphill.landscape.ArrowScale;
import uphill.landscape.BasePoint;
import uphill.landscape.FlatPoint;
import uphill.landscape.Frame;
import uphill.landscape.Hikers;
import uphill.landscape.Mesh;
import uphill.landscape.Outlook;
import uphill.landscape.SurfaceRay;
import uphill.landscape.Window;
import uphill.program.Kind;
import uphill.program.Program;
import uphill.program.WebAssembly;

/**
 * The engine's exports to the page and its worker: what lab/src/engine/engine.ts declares. Formulas
 * and frames stay here and go by number; everything else is a plain object.
 */
public final class Engine {
  /** How near a flat point must be to attract the point, in box units. */
  private static final double SNAP_REACH = 0.03;

  private static final Handles<OpenFormula> FORMULAS = new Handles<>("formula");
  private static final Handles<Framed> FRAMES = new Handles<>("frame");
  private static final double[] JET = new double[6];

  private Engine() {}

  /** Reads a formula's text, or a fit: an OpenFormula, or an object with an error. */
  @JSExport
  public static JSObject open(JSObject subject) {
    try {
      return opened(subject, Subject.open(subject));
    } catch (FormulaException problem) {
      return Answers.error(
          problem.code(),
          problem.getMessage(),
          problem.position(),
          problem.length(),
          problem.suggestion().orElse(null));
    }
  }

  private static JSObject opened(JSObject subject, OpenFormula opened) {
    Sight sight = opened.sight;
    JSObject answer =
        Answers.formula(
            FORMULAS.hold(opened),
            subject,
            opened.text,
            opened.latex,
            opened.typed.expression().text(),
            opened.typed.latex(),
            String.join(" ", opened.variables),
            sight.name());
    for (int k = 0; k < 2; k++) {
      Answers.addAxis(answer, sight.axes().get(k), sight.words().get(k));
    }
    addPartials(answer, sight.axes(), opened.partials());
    return answer;
  }

  /** All partials, or none if one of them would fill pages and take seconds to typeset. */
  private static void addPartials(
      JSObject answer, List<String> axes, List<FitObjective.Reading> partials) {
    for (FitObjective.Reading partial : partials) {
      if (partial.latex().length() > OpenFormula.LONGEST_LATEX) {
        return;
      }
    }
    for (int k = 0; k < partials.size(); k++) {
      Answers.addPartial(answer, axes.get(k), partials.get(k).text(), partials.get(k).latex());
    }
  }

  /** Gives a formula back. */
  @JSExport
  public static void close(int id) {
    FORMULAS.release(id);
  }

  /** What is true at (x, y): a Reading. */
  @JSExport
  public static JSObject at(int id, double x, double y) {
    OpenFormula opened = FORMULAS.get(id);
    opened.section.curvature(x, y, JET);
    Kind kind = opened.section.kindAt(x, y);
    boolean valued = JET[0] - JET[0] == 0;
    double gx = valued ? finite(JET[1]) : Double.NaN;
    double gy = valued ? finite(JET[2]) : Double.NaN;
    @Nullable FlatPoint flat =
        kind == Kind.SMOOTH ? FlatPoint.of(JET, opened.halfWidth, opened.halfDepth) : null;
    boolean points = kind == Kind.SMOOTH && flat == null;
    double turn = points ? Math.atan2(gy, gx) / (2 * Math.PI) : Double.NaN;
    double degrees = 360 * (turn < 0 ? turn + 1 : turn);
    return Answers.reading(
        x,
        y,
        finite(JET[0]),
        gx,
        gy,
        Elementary.hypot(gx, gy),
        kind.ordinal(),
        flat == null ? -1 : flat.ordinal(),
        degrees < 360 ? degrees : points ? 0 : Double.NaN,
        points ? (int) Math.rint(8 * turn + 8) % 8 : -1,
        valued ? finite(JET[3]) : Double.NaN,
        valued ? finite(JET[4]) : Double.NaN,
        valued ? finite(JET[5]) : Double.NaN);
  }

  private static double finite(double number) {
    return number - number == 0 ? number + 0.0 : Double.NaN;
  }

  /** The point of n coordinates that (x, y) stands for, and the whole gradient: Components. */
  @JSExport
  public static JSObject components(int id, double x, double y) {
    OpenFormula opened = FORMULAS.get(id);
    double[] point = opened.point(x, y);
    double[] gradient = new double[point.length];
    double value = opened.objective.gradient(point, gradient);
    if (value - value != 0) {
      Arrays.fill(gradient, Double.NaN);
    }
    return Answers.components(point, gradient, opened.sight.slice().hiddenShare(gradient));
  }

  /** Draws a network's loss by finer samples of it, from the next frame on. */
  @JSExport
  public static void resample(int id, JSObject samples) {
    FORMULAS.get(id).drawBy(NetworkSubject.samples(samples));
  }

  /** The heights of what is drawn at many places: NaN where there is none. */
  @JSExport
  public static JSObject heights(int id, Float64Array xs, Float64Array ys) {
    double[] values = new double[xs.getLength()];
    FORMULAS
        .get(id)
        .drawn
        .values(xs.copyToJavaArray(), ys.copyToJavaArray(), values.length, values);
    return Answers.numbers(values);
  }

  /** Samples a window and decides how the function fills it: a Frame. */
  @JSExport
  public static JSObject frame(int id, double xmin, double xmax, double ymin, double ymax) {
    OpenFormula opened = FORMULAS.get(id);
    Frame frame = Frame.of(opened.drawn, new Window(xmin, xmax, ymin, ymax));
    opened.halfWidth = frame.window().halfWidth();
    opened.halfDepth = frame.window().halfDepth();
    ArrowScale scale = frame.scale();
    JSObject answer =
        Answers.frame(
            FRAMES.hold(new Framed(opened, frame)),
            xmin,
            xmax,
            ymin,
            ymax,
            frame.low(),
            frame.high(),
            frame.floor(),
            Frame.FLOOR,
            frame.cutLow() || frame.cutHigh(),
            frame.ticksX(),
            frame.ticksY(),
            frame.ticksZ(),
            scale.isLinear());
    for (double steepness : scale.ruler()) {
      Answers.addToScale(answer, steepness, scale.length(steepness));
    }
    return answer;
  }

  /** Gives a frame back. */
  @JSExport
  public static void closeFrame(int frame) {
    FRAMES.release(frame);
  }

  /** The surface on an n×n grid, or on a coarser one if the formula is large: a Mesh. */
  @JSExport
  public static JSObject mesh(int frame, int n) {
    double start = Performance.now();
    Framed framed = FRAMES.get(frame);
    return answer(frame, framed.frame().mesh(n, framed.owner().gridSource), start);
  }

  /** The surface of n×n values and partials that were sampled elsewhere: a Mesh. */
  @JSExport
  public static JSObject meshOf(
      int frame, int n, Float64Array values, Float64Array partialsX, Float64Array partialsY) {
    double start = Performance.now();
    Mesh mesh =
        FRAMES
            .get(frame)
            .frame()
            .mesh(
                n,
                values.copyToJavaArray(),
                partialsX.copyToJavaArray(),
                partialsY.copyToJavaArray());
    return answer(frame, mesh, start);
  }

  private static JSObject answer(int frame, Mesh mesh, double start) {
    return Answers.mesh(
        frame,
        mesh.n(),
        mesh.positions(),
        mesh.normals(),
        mesh.indices(),
        mesh.contours(),
        mesh.contourHeights(),
        mesh.rim(),
        Performance.now() - start);
  }

  /** The arrow at (x, y), or null where there is no gradient. */
  @JSExport
  public static @Nullable JSObject arrow(int frame, double x, double y) {
    @Nullable BasePoint at = basePoint(frame, x, y);
    @Nullable Arrow arrow = at == null ? null : at.arrow();
    return arrow == null
        ? null
        : Answers.arrow(
            arrow.x(), arrow.y(), arrow.headX(), arrow.headY(), arrow.floor(), arrow.length());
  }

  /** The arrow of a vector of the input plane at (x, y), on the scale of gradients. */
  @JSExport
  public static JSObject vector(int frame, double x, double y, double vx, double vy) {
    Arrow arrow = FRAMES.get(frame).frame().arrowOf(x, y, vx, vy);
    return Answers.arrow(
        arrow.x(), arrow.y(), arrow.headX(), arrow.headY(), arrow.floor(), arrow.length());
  }

  /** Where a ray in box coordinates first meets the surface, or null. */
  @JSExport
  public static @Nullable JSObject pick(
      int frame, double ou, double ov, double ow, double du, double dv, double dw) {
    SurfaceRay.@Nullable Hit hit = FRAMES.get(frame).frame().pick(ou, ov, ow, du, dv, dw);
    return hit == null ? null : Answers.hit(hit.x(), hit.y(), hit.t());
  }

  /** The flat point within a small distance of (x, y), or null. */
  @JSExport
  public static @Nullable JSObject snap(int frame, double x, double y) {
    Framed framed = FRAMES.get(frame);
    double @Nullable [] place = framed.frame().snap(framed.owner().section, x, y, SNAP_REACH);
    return place == null ? null : Answers.place(place[0], place[1]);
  }

  /** The slope in {@code count} directions at (x, y): a Rosette, or null where no gradient is. */
  @JSExport
  public static @Nullable JSObject rosette(int frame, double x, double y, int count) {
    return ToolAnswers.rosette(basePoint(frame, x, y), count);
  }

  /** The slope at (x, y) in one direction: a Slope, or null where there is no gradient. */
  @JSExport
  public static @Nullable JSObject along(int frame, double x, double y, double degrees) {
    return ToolAnswers.along(basePoint(frame, x, y), degrees);
  }

  /** The curves on the surface along x and y through (x, y), with their tangents: Slices. */
  @JSExport
  public static JSObject slices(int frame, double x, double y) {
    return ToolAnswers.slices(FRAMES.get(frame).frame(), x, y);
  }

  /** Walkers who went one stride from (x, y), each in a direction of its own: Hikers. */
  @JSExport
  public static JSObject hikers(int frame, double x, double y, int count, double stride) {
    return ToolAnswers.hikers(Hikers.of(FRAMES.get(frame).frame(), x, y, count, stride));
  }

  /** How far ±∇f misses the best place one stride away: StrideErrors, or null. */
  @JSExport
  public static @Nullable JSObject strideErrors(
      int frame, double x, double y, double stride, int count) {
    return ToolAnswers.strideErrors(basePoint(frame, x, y), stride, count);
  }

  /** How f bends at (x, y), and its contour line: a Bend, or null where there is no gradient. */
  @JSExport
  public static @Nullable JSObject principal(int frame, double x, double y) {
    return ToolAnswers.bend(basePoint(frame, x, y));
  }

  /** The corners of a patch of the tangent plane at (x, y), or null. */
  @JSExport
  public static @Nullable JSObject tangentPlane(int frame, double x, double y) {
    return ToolAnswers.tangentPlane(basePoint(frame, x, y));
  }

  /** What the tangent plane at (x, y) promises over (px, py), and what f is there, or null. */
  @JSExport
  public static @Nullable JSObject promise(int frame, double x, double y, double px, double py) {
    return ToolAnswers.promise(basePoint(frame, x, y), px, py);
  }

  /** The mistaken arrow at (x, y), tangent to the surface, or null. */
  @JSExport
  public static @Nullable JSObject tilted(int frame, double x, double y) {
    return ToolAnswers.tilted(basePoint(frame, x, y));
  }

  /**
   * How near a drawn arrow from (x, y) to (headX, headY) comes to the true one: a Score, or null.
   */
  @JSExport
  public static @Nullable JSObject score(
      int frame, double x, double y, double headX, double headY) {
    return ToolAnswers.score(basePoint(frame, x, y), headX, headY);
  }

  private static @Nullable BasePoint basePoint(int frame, double x, double y) {
    Framed framed = FRAMES.get(frame);
    return BasePoint.of(framed.frame(), framed.owner().aimed, x, y);
  }

  /** Where the data beside the surface is drawn: a DataPlot, or null if there is none. */
  @JSExport
  public static @Nullable JSObject dataPlot(int id) {
    OpenFormula opened = FORMULAS.get(id);
    return FitAnswers.plot(opened.fit, opened.drawnRows);
  }

  /** The model's curve through the data for the point (x, y), or null if there is no data. */
  @JSExport
  public static @Nullable JSObject curve(
      int id, double x, double y, double from, double to, int count) {
    return FitAnswers.curve(FORMULAS.get(id).fit, x, y, from, to, count);
  }

  /** A window around the lowest place, and a point to begin at: an Outlook. */
  @JSExport
  public static JSObject outlook(int id) {
    return FitAnswers.outlook(Outlook.of(FORMULAS.get(id).drawn));
  }

  /**
   * The bytes of the WebAssembly module that fills a grid with value and gradient; null where the
   * function is no single program.
   */
  @JSExport
  public static @Nullable JSObject gridModule(int id) {
    @Nullable Program program = FORMULAS.get(id).program;
    return program == null ? null : Answers.bytes(WebAssembly.module(program.withGradient()));
  }

  /** The function that a grid module imports under a name. */
  @JSExport
  public static JSObject importNamed(String name) {
    return GridImports.named(name);
  }

  /** Hands over the instance of the formula's grid module; meshes are sampled by it from now on. */
  @JSExport
  public static void attachGrid(int id, JSObject exports) {
    FORMULAS.get(id).gridSource = new CompiledGrid(exports);
  }
}
