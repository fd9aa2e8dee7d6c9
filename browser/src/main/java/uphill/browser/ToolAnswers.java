package uphill.browser;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;
import uphill.landscape.ArrowGuess;
import uphill.landscape.BasePoint;
import uphill.landscape.ContourLine;
import uphill.landscape.DirectionalDerivative;
import uphill.landscape.Frame;
import uphill.landscape.Hikers;
import uphill.landscape.PrincipalAxes;
import uphill.landscape.Rosette;
import uphill.landscape.StrideErrors;
import uphill.landscape.SurfaceCurve;
import uphill.landscape.TangentLine;
import uphill.landscape.TangentPlane;

/**
 * What the tools show at a point, as the plain objects that lab/src/engine/engine.ts describes:
 * null where they need a gradient and there is none.
 */
final class ToolAnswers {
  private ToolAnswers() {}

  static @Nullable JSObject rosette(@Nullable BasePoint at, int count) {
    if (at == null) {
      return null;
    }
    Rosette rosette = Rosette.of(at, count);
    return rosette(rosette.slopes(), rosette.curve());
  }

  @JSBody(
      params = {"slopes", "curve"},
      script = "return { slopes: slopes, curve: curve };")
  private static native JSObject rosette(@JSByRef double[] slopes, @JSByRef float[] curve);

  static @Nullable JSObject along(@Nullable BasePoint at, double degrees) {
    if (at == null) {
      return null;
    }
    DirectionalDerivative d = DirectionalDerivative.of(at, degrees);
    return slope(
        d.slope(),
        d.theta(),
        d.cosTheta(),
        d.tipX(),
        d.tipY(),
        at.frame().floor(),
        d.rimU(),
        d.rimV(),
        TangentLine.of(at, d.ux(), d.uy()));
  }

  @JSBody(
      params = {"slope", "theta", "cosTheta", "x", "y", "floor", "u", "v", "line"},
      script =
          "return { slope: slope, theta: theta, cosTheta: cosTheta, tip: [x, y, floor],"
              + " rim: [u, v], tangentLine: line };")
  private static native JSObject slope(
      double slope,
      double theta,
      double cosTheta,
      double x,
      double y,
      double floor,
      double u,
      double v,
      @JSByRef float[] line);

  static JSObject slices(Frame frame, double x, double y) {
    JSObject slices = slices(SurfaceCurve.alongX(frame, x, y), SurfaceCurve.alongY(frame, x, y));
    @Nullable BasePoint at = BasePoint.of(frame, x, y);
    if (at != null) {
      addTangents(slices, TangentLine.of(at, 1, 0), TangentLine.of(at, 0, 1));
    }
    return slices;
  }

  @JSBody(
      params = {"x", "y"},
      script = "return { x: x, y: y, tangentX: null, tangentY: null };")
  private static native JSObject slices(@JSByRef float[] x, @JSByRef float[] y);

  @JSBody(
      params = {"slices", "x", "y"},
      script = "slices.tangentX = x; slices.tangentY = y;")
  private static native void addTangents(JSObject slices, @JSByRef float[] x, @JSByRef float[] y);

  static JSObject hikers(Hikers hikers) {
    int[] order = hikers.order();
    return hikers(
        hikers.places(),
        hikers.heights(),
        hikers.rises(),
        order,
        hikers.highestError(),
        hikers.lowestError());
  }

  @JSBody(
      params = {"places", "heights", "rises", "order", "highestError", "lowestError"},
      script =
          "var n = order.length; return { places: places, heights: heights, rises: rises,"
              + " order: order, highest: n ? order[0] : -1, lowest: n ? order[n - 1] : -1,"
              + " highestError: highestError, lowestError: lowestError };")
  private static native JSObject hikers(
      @JSByRef float[] places,
      @JSByRef double[] heights,
      @JSByRef double[] rises,
      @JSByRef int[] order,
      double highestError,
      double lowestError);

  static @Nullable JSObject strideErrors(@Nullable BasePoint at, double stride, int count) {
    if (at == null) {
      return null;
    }
    StrideErrors errors = StrideErrors.of(at, stride, count);
    return strideErrors(errors.strides(), errors.lowErrors(), errors.highErrors());
  }

  @JSBody(
      params = {"strides", "low", "high"},
      script = "return { strides: strides, lowErrors: low, highErrors: high };")
  private static native JSObject strideErrors(
      @JSByRef double[] strides, @JSByRef double[] low, @JSByRef double[] high);

  static @Nullable JSObject bend(@Nullable BasePoint at) {
    if (at == null) {
      return null;
    }
    PrincipalAxes axes = PrincipalAxes.of(at);
    ContourLine contour = ContourLine.of(at);
    return bend(
        axes.first(),
        axes.second(),
        axes.degrees(),
        contour.degrees(),
        contour.levelStep(),
        contour.spacing());
  }

  @JSBody(
      params = {"first", "second", "degrees", "contour", "levelStep", "contourSpacing"},
      script =
          "return { first: first, second: second, degrees: degrees, contour: contour,"
              + " levelStep: levelStep, contourSpacing: contourSpacing };")
  private static native JSObject bend(
      double first,
      double second,
      double degrees,
      double contour,
      double levelStep,
      double contourSpacing);

  static @Nullable JSObject tangentPlane(@Nullable BasePoint at) {
    return at == null ? null : plane(TangentPlane.patch(at));
  }

  @JSBody(params = "corners", script = "return { corners: corners };")
  private static native JSObject plane(@JSByRef float[] corners);

  static @Nullable JSObject tilted(@Nullable BasePoint at) {
    return at == null ? null : floats(TangentPlane.tiltedArrow(at));
  }

  @JSBody(params = "floats", script = "return floats;")
  private static native JSObject floats(@JSByRef float[] floats);

  static @Nullable JSObject promise(@Nullable BasePoint at, double px, double py) {
    return at == null ? null : promise(at.plane(px, py), at.frame().section().value(px, py));
  }

  @JSBody(
      params = {"plane", "value"},
      script = "return { plane: plane, value: value, error: value - plane };")
  private static native JSObject promise(double plane, double value);

  static @Nullable JSObject score(@Nullable BasePoint at, double headX, double headY) {
    if (at == null) {
      return null;
    }
    ArrowGuess guess = ArrowGuess.of(at, headX, headY);
    return score(guess.angleError(), guess.lengthRatio(), guess.points());
  }

  @JSBody(
      params = {"angleError", "lengthRatio", "points"},
      script = "return { angleError: angleError, lengthRatio: lengthRatio, points: points };")
  private static native JSObject score(double angleError, double lengthRatio, double points);
}
