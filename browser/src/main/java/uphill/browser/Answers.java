package uphill.browser;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;

/**
 * The plain objects that answer the page, shaped as lab/src/engine/engine.ts has them. Arrays are
 * handed over as the typed arrays they are, without copying.
 */
final class Answers {
  private Answers() {}

  @JSBody(
      params = {"code", "message", "position", "length", "suggestion"},
      script =
          "return { error: { code: code, message: message, position: position, length: length,"
              + " suggestion: suggestion } };")
  static native JSObject error(
      String code, String message, int position, int length, @Nullable String suggestion);

  @JSBody(
      params = {"id", "subject", "text", "latex", "typed", "typedLatex", "variables", "slice"},
      script =
          "return { id: id, subject: subject, text: text, latex: latex,"
              + " typed: { text: typed, latex: typedLatex },"
              + " variables: variables === '' ? [] : variables.split(' '),"
              + " axes: [], axisWords: [], slice: slice, partials: [] };")
  static native JSObject formula(
      int id,
      JSObject subject,
      String text,
      String latex,
      String typed,
      String typedLatex,
      String variables,
      String slice);

  @JSBody(
      params = {"formula", "axis", "word"},
      script = "formula.axes.push(axis); formula.axisWords.push(word);")
  static native void addAxis(JSObject formula, String axis, String word);

  @JSBody(
      params = {"point", "gradient", "hidden"},
      script = "return { point: point, gradient: gradient, hidden: hidden };")
  static native JSObject components(
      @JSByRef double[] point, @JSByRef double[] gradient, double hidden);

  @JSBody(params = "values", script = "return values;")
  static native JSObject numbers(@JSByRef double[] values);

  @JSBody(
      params = {"formula", "variable", "text", "latex"},
      script = "formula.partials.push({ variable: variable, text: text, latex: latex });")
  static native void addPartial(JSObject formula, String variable, String text, String latex);

  /**
   * {@code kind} counts smooth, kink, undefined; {@code flat} minimum, maximum, saddle, degenerate.
   */
  @JSBody(
      params = {
        "x", "y", "value", "gx", "gy", "norm", "kind", "flat", "degrees", "compass", "fxx", "fxy",
        "fyy"
      },
      script =
          "return { x: x, y: y, value: value, gx: gx, gy: gy, norm: norm,"
              + " kind: kind === 0 ? 'smooth' : kind === 1 ? 'kink' : 'undefined',"
              + " flat: flat < 0 ? null : flat === 0 ? 'minimum' : flat === 1 ? 'maximum'"
              + " : flat === 2 ? 'saddle' : 'degenerate',"
              + " degrees: degrees, compass: compass, fxx: fxx, fxy: fxy, fyy: fyy };")
  static native JSObject reading(
      double x,
      double y,
      double value,
      double gx,
      double gy,
      double norm,
      int kind,
      int flat,
      double degrees,
      int compass,
      double fxx,
      double fxy,
      double fyy);

  @JSBody(
      params = {
        "id", "xmin", "xmax", "ymin", "ymax", "zlow", "zhigh", "floor", "floorW", "cut", "ticksX",
        "ticksY", "ticksZ", "linear"
      },
      script =
          "return { id: id, window: { xmin: xmin, xmax: xmax, ymin: ymin, ymax: ymax },"
              + " zlow: zlow, zhigh: zhigh, floor: floor, floorW: floorW, cut: cut,"
              + " ticksX: ticksX, ticksY: ticksY, ticksZ: ticksZ, scale: [],"
              + " scaleIsLinear: linear };")
  static native JSObject frame(
      int id,
      double xmin,
      double xmax,
      double ymin,
      double ymax,
      double zlow,
      double zhigh,
      double floor,
      double floorW,
      boolean cut,
      @JSByRef double[] ticksX,
      @JSByRef double[] ticksY,
      @JSByRef double[] ticksZ,
      boolean linear);

  @JSBody(
      params = {"frame", "steepness", "length"},
      script = "frame.scale.push({ steepness: steepness, length: length });")
  static native void addToScale(JSObject frame, double steepness, double length);

  @JSBody(
      params = {
        "frame",
        "n",
        "positions",
        "normals",
        "indices",
        "contours",
        "contourHeights",
        "rim",
        "milliseconds"
      },
      script =
          "return { frame: frame, nx: n, ny: n, positions: positions, normals: normals,"
              + " indices: new Uint32Array(indices.buffer, indices.byteOffset, indices.length),"
              + " contours: contours, contourHeights: contourHeights, rim: rim,"
              + " milliseconds: milliseconds };")
  static native JSObject mesh(
      int frame,
      int n,
      @JSByRef float[] positions,
      @JSByRef float[] normals,
      @JSByRef int[] indices,
      @JSByRef float[] contours,
      @JSByRef float[] contourHeights,
      @JSByRef float[] rim,
      double milliseconds);

  @JSBody(
      params = {"x", "y", "headX", "headY", "floor", "length"},
      script = "return { tail: [x, y, floor], head: [headX, headY, floor], length: length };")
  static native JSObject arrow(
      double x, double y, double headX, double headY, double floor, double length);

  @JSBody(
      params = {"x", "y", "t"},
      script = "return { x: x, y: y, t: t };")
  static native JSObject hit(double x, double y, double t);

  @JSBody(
      params = {"x", "y"},
      script = "return { x: x, y: y };")
  static native JSObject place(double x, double y);

  @JSBody(
      params = "bytes",
      script = "return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);")
  static native JSObject bytes(@JSByRef byte[] bytes);
}
