package uphill.browser;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;
import uphill.landscape.BasePoint;
import uphill.landscape.DirectionalDerivative;
import uphill.landscape.Frame;
import uphill.landscape.Rosette;
import uphill.landscape.SurfaceCurve;
import uphill.landscape.TangentLine;

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
}
