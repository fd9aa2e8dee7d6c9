package uphill.browser;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;
import uphill.landscape.CriticalPoint;

/**
 * The plain objects that answer the worker, shaped as lab/src/engine/workshop-types.ts has them.
 */
final class LandscapeAnswers {
  private LandscapeAnswers() {}

  @JSBody(script = "return [];")
  static native JSObject list();

  @JSBody(
      params = {"points", "lines"},
      script = "return { points: points, lines: lines };")
  static native JSObject criticalPoints(JSObject points, @JSByRef double[] lines);

  @JSBody(
      params = {"rain", "positions", "states", "basins", "running", "minima"},
      script =
          "return { rain: rain, positions: positions,"
              + " states: new Uint8Array(states.buffer, states.byteOffset, states.length),"
              + " basins: basins, running: running, minima: minima };")
  static native JSObject drops(
      int rain,
      @JSByRef float[] positions,
      @JSByRef byte[] states,
      @JSByRef short[] basins,
      int running,
      JSObject minima);

  static void add(JSObject list, CriticalPoint point) {
    add(
        list,
        point.x(),
        point.y(),
        point.value(),
        point.kind().ordinal(),
        point.axes().first(),
        point.axes().second(),
        point.axes().degrees());
  }

  /** {@code kind} counts minimum, maximum, saddle, degenerate. */
  @JSBody(
      params = {"list", "x", "y", "value", "kind", "first", "second", "degrees"},
      script =
          "list.push({ x: x, y: y, value: value,"
              + " kind: ['minimum', 'maximum', 'saddle', 'degenerate'][kind],"
              + " first: first, second: second, degrees: degrees });")
  private static native void add(
      JSObject list,
      double x,
      double y,
      double value,
      int kind,
      double first,
      double second,
      double degrees);
}
