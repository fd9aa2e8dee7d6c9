package uphill.browser;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;

/**
 * The plain objects that answer questions about networks, shaped as lab/src/engine/network.ts has
 * them. Arrays are handed over without copying: give none that the engine keeps.
 */
final class NetworkAnswers {
  private NetworkAnswers() {}

  @JSBody(params = "message", script = "return { error: message };")
  static native JSObject error(String message);

  @JSBody(
      params = {
        "id",
        "inputs",
        "outputs",
        "classes",
        "parameters",
        "activation",
        "criterion",
        "trainRows",
        "testRows",
        "trainX",
        "trainTargets",
        "testX",
        "testTargets"
      },
      script =
          "return { id: id, inputs: inputs, outputs: outputs, classes: classes,"
              + " parameters: parameters, activation: activation, criterion: criterion,"
              + " trainRows: trainRows, testRows: testRows, layers: [],"
              + " train: { x: trainX, targets: trainTargets },"
              + " test: { x: testX, targets: testTargets } };")
  static native JSObject network(
      int id,
      int inputs,
      int outputs,
      int classes,
      int parameters,
      String activation,
      String criterion,
      int trainRows,
      int testRows,
      @JSByRef double[] trainX,
      @JSByRef double[] trainTargets,
      @JSByRef double[] testX,
      @JSByRef double[] testTargets);

  @JSBody(
      params = {"network", "inputs", "outputs", "weightsAt", "biasesAt"},
      script =
          "network.layers.push({ inputs: inputs, outputs: outputs, weightsAt: weightsAt,"
              + " biasesAt: biasesAt });")
  static native void addLayer(
      JSObject network, int inputs, int outputs, int weightsAt, int biasesAt);

  @JSBody(
      params = {"step", "epochs", "losses", "stride", "stopped"},
      script =
          "return { step: step, epochs: epochs, losses: losses, stride: stride,"
              + " stopped: stopped };")
  static native JSObject progress(
      int step, double epochs, @JSByRef double[] losses, int stride, @Nullable String stopped);

  @JSBody(
      params = {"trainLoss", "trainAccuracy", "trainRows", "testLoss", "testAccuracy", "testRows"},
      script =
          "return { train: { loss: trainLoss, accuracy: trainAccuracy, rows: trainRows },"
              + " test: { loss: testLoss, accuracy: testAccuracy, rows: testRows } };")
  static native JSObject evaluation(
      double trainLoss,
      double trainAccuracy,
      int trainRows,
      double testLoss,
      double testAccuracy,
      int testRows);

  @JSBody(
      params = {"weights", "gradient", "weightNorms", "gradientNorms", "loss", "rows", "batch"},
      script =
          "return { weights: weights, gradient: gradient, weightNorms: weightNorms,"
              + " gradientNorms: gradientNorms, loss: loss, rows: rows, batch: batch };")
  static native JSObject vectors(
      @JSByRef float[] weights,
      @JSByRef float[] gradient,
      @JSByRef double[] weightNorms,
      @JSByRef double[] gradientNorms,
      double loss,
      int rows,
      boolean batch);

  @JSBody(
      params = {"values"},
      script = "return values;")
  static native JSObject numbers(@JSByRef double[] values);

  @JSBody(
      params = {
        "id", "kind", "right", "forward", "shares", "steps", "xs", "ys", "x", "y", "xmin", "xmax",
        "ymin", "ymax"
      },
      script =
          "return { id: id, kind: kind, names: [right, forward], shares: shares,"
              + " path: { steps: steps, xs: xs, ys: ys }, point: [x, y],"
              + " window: { xmin: xmin, xmax: xmax, ymin: ymin, ymax: ymax } };")
  static native JSObject plane(
      int id,
      String kind,
      String right,
      String forward,
      @JSByRef double[] shares,
      @JSByRef int[] steps,
      @JSByRef double[] xs,
      @JSByRef double[] ys,
      double x,
      double y,
      double xmin,
      double xmax,
      double ymin,
      double ymax);

  @JSBody(
      params = {"value", "gx", "gy", "norm", "hidden", "rows"},
      script = "return { value: value, gx: gx, gy: gy, norm: norm, hidden: hidden, rows: rows };")
  static native JSObject arrow(
      double value, double gx, double gy, double norm, double hidden, int rows);

  @JSBody(
      params = {"n", "values", "partialsX", "partialsY", "stride", "done"},
      script =
          "return { n: n, values: values, partialsX: partialsX, partialsY: partialsY,"
              + " stride: stride, done: done };")
  static native JSObject scan(
      int n,
      @JSByRef double[] values,
      @JSByRef double[] partialsX,
      @JSByRef double[] partialsY,
      int stride,
      boolean done);

  @JSBody(
      params = {"forward", "gradient", "rows"},
      script = "return { forward: forward, gradient: gradient, rows: rows };")
  static native JSObject timing(double forward, double gradient, int rows);

  @JSBody(
      params = {"exact", "differences", "errors"},
      script = "return { names: [], exact: exact, differences: differences, errors: errors };")
  static native JSObject check(
      @JSByRef double[] exact, @JSByRef double[] differences, @JSByRef double[] errors);

  @JSBody(
      params = {"check", "name"},
      script = "check.names.push(name);")
  static native void addName(JSObject check, String name);

  @JSBody(
      params = {
        "widths",
        "activation",
        "criterion",
        "classes",
        "x",
        "targets",
        "origin",
        "right",
        "forward",
        "rightName",
        "forwardName"
      },
      script =
          "return { network: { widths: widths, activation: activation, criterion: criterion,"
              + " classes: classes, x: x, targets: targets, origin: origin, right: right,"
              + " forward: forward, names: [rightName, forwardName] } };")
  static native JSObject subject(
      @JSByRef int[] widths,
      String activation,
      String criterion,
      int classes,
      @JSByRef double[] x,
      @JSByRef double[] targets,
      @JSByRef double[] origin,
      @JSByRef double[] right,
      @JSByRef double[] forward,
      String rightName,
      String forwardName);
}
