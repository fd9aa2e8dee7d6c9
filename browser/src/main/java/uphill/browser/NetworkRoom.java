package uphill.browser;

import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.typedarrays.Float64Array;
import uphill.browser.HeldNetwork.Plane;
import uphill.landscape.Window;
import uphill.network.Architecture;
import uphill.network.DenseLayer;
import uphill.network.Evaluation;
import uphill.network.Examples;
import uphill.network.LayerNorms;
import uphill.network.NetworkCheck;
import uphill.network.NetworkObjective;
import uphill.network.Predictions;
import uphill.network.SurfaceScan;
import uphill.network.Training;
import uphill.network.WeightPlane;

/**
 * The engine's exports to the worker of networks: what lab/src/engine/network.ts declares.
 * Networks, planes and scans stay here and go by number. Every array given is a copy, which the
 * page may hand on.
 */
public final class NetworkRoom {
  /** Rows of data that the page is given to draw, at most. */
  private static final int MOST_DRAWN = 2000;

  /** Steps of the path that the page is given to draw, at most. */
  private static final int MOST_PATH = 512;

  /** Places of a scan along a side, at most. */
  private static final int MOST_SIDE = 257;

  private static final Handles<HeldNetwork> NETWORKS = new Handles<>("network");
  private static final Handles<Plane> PLANES = new Handles<>("plane");
  private static final Handles<SurfaceScan> SCANS = new Handles<>("scan");

  private NetworkRoom() {}

  /** Opens data, network and rule at step 0: an OpenNetwork, or an object with an error. */
  @JSExport
  public static JSObject open(JSObject request) {
    HeldNetwork held;
    try {
      held = new HeldNetwork(NetworkRequest.open(request));
    } catch (IllegalArgumentException problem) {
      return NetworkAnswers.error(problem.getMessage());
    }
    Architecture architecture = held.architecture();
    Examples train = held.train();
    Examples test = held.training.data().test();
    JSObject answer =
        NetworkAnswers.network(
            NETWORKS.hold(held),
            train.inputs(),
            architecture.outputs(),
            train.classes(),
            architecture.parameters(),
            architecture.activation().word(),
            architecture.criterion().word(),
            train.rows(),
            test.rows(),
            inputs(train, MOST_DRAWN),
            targets(train, MOST_DRAWN),
            inputs(test, MOST_DRAWN),
            targets(test, MOST_DRAWN));
    for (DenseLayer layer : architecture.layers()) {
      NetworkAnswers.addLayer(
          answer, layer.inputs(), layer.outputs(), layer.weightsAt(), layer.biasesAt());
    }
    return answer;
  }

  private static double[] inputs(Examples examples, int most) {
    int rows = Math.min(most, examples.rows());
    double[] x = new double[rows * examples.inputs()];
    for (int k = 0; k < x.length; k++) {
      x[k] = examples.x(k / examples.inputs(), k % examples.inputs());
    }
    return x;
  }

  private static double[] targets(Examples examples, int most) {
    double[] targets = new double[Math.min(most, examples.rows())];
    for (int r = 0; r < targets.length; r++) {
      targets[r] = examples.target(r);
    }
    return targets;
  }

  /** Gives a network back. */
  @JSExport
  public static void close(int id) {
    NETWORKS.release(id);
  }

  /** Takes so many steps, one batch each: a Progress with the losses of the steps taken. */
  @JSExport
  public static JSObject train(int id, int steps) {
    Training training = NETWORKS.get(id).training;
    int taken = training.train(steps);
    double[] losses = new double[taken];
    for (int k = 0; k < taken; k++) {
      losses[k] = training.batchLoss(training.steps() - taken + k);
    }
    return NetworkAnswers.progress(
        training.steps(),
        training.epochs(),
        losses,
        training.record().stride(),
        training.stop().map(stop -> stop.reason().word()).orElse(null));
  }

  /**
   * Looks at the weights of the last recorded step that is not after {@code step}, which is the
   * answer; negative: at the latest, as they change.
   */
  @JSExport
  public static int look(int id, int step) {
    HeldNetwork held = NETWORKS.get(id);
    if (step < 0 || step >= held.training.steps()) {
      held.showLatest();
      return held.training.steps();
    }
    held.show(held.training.record().at(step));
    return held.training.record().recorded(step);
  }

  /** Looks at the weights at a place of a plane. */
  @JSExport
  public static void lookAt(int plane, double x, double y) {
    Plane held = PLANES.get(plane);
    held.owner().show(held.plane().weights(x, y));
  }

  /** How the weights looked at do on the first rows to train on and to test with. */
  @JSExport
  public static JSObject evaluate(int id, int mostRows) {
    HeldNetwork held = NETWORKS.get(id);
    Examples train = held.train().first(mostRows);
    Examples test = held.training.data().test().first(mostRows);
    Evaluation onTrain = Evaluation.of(held.architecture(), held.shown, train);
    Evaluation onTest = Evaluation.of(held.architecture(), held.shown, test);
    return NetworkAnswers.evaluation(
        onTrain.loss(),
        onTrain.accuracy(),
        train.rows(),
        onTest.loss(),
        onTest.accuracy(),
        test.rows());
  }

  /** The weights looked at, and the gradient there: Vectors. */
  @JSExport
  public static JSObject vectors(int id) {
    HeldNetwork held = NETWORKS.get(id);
    double[] gradient = held.training.gradient();
    int rows = held.training.batchRows();
    double loss = held.training.batchLoss(held.training.steps());
    if (!held.isLive) {
      gradient = new double[held.shown.length];
      loss = held.loss.gradient(held.shown, gradient);
      rows = held.loss.examples().rows();
    }
    return NetworkAnswers.vectors(
        floats(held.shown),
        floats(gradient),
        LayerNorms.of(held.architecture(), held.shown),
        LayerNorms.of(held.architecture(), gradient),
        loss,
        rows,
        held.isLive);
  }

  private static float[] floats(double[] numbers) {
    float[] floats = new float[numbers.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) numbers[i];
    }
    return floats;
  }

  /** What the weights looked at make of rows of inputs: outputs, or probabilities. */
  @JSExport
  public static JSObject predict(int id, Float64Array inputs) {
    HeldNetwork held = NETWORKS.get(id);
    return NetworkAnswers.numbers(
        Predictions.of(held.architecture(), held.shown, inputs.copyToJavaArray()));
  }

  /** The same for the cells of a grid in the plane of two inputs. */
  @JSExport
  public static JSObject map(
      int id, double xmin, double xmax, double ymin, double ymax, int nx, int ny) {
    HeldNetwork held = NETWORKS.get(id);
    return NetworkAnswers.numbers(
        Predictions.map(held.architecture(), held.shown, xmin, xmax, ymin, ymax, nx, ny));
  }

  /**
   * A plane through the weights looked at: a NetworkPlane, or an object with an error.
   *
   * @param kind weights, random, or path
   * @param first a parameter, for weights
   * @param second another one
   * @param seed for random
   */
  @JSExport
  public static JSObject plane(int id, String kind, int first, int second, int seed) {
    HeldNetwork held = NETWORKS.get(id);
    try {
      WeightPlane plane =
          switch (kind) {
            case "weights" -> WeightPlane.ofWeights(held.shown, first, second);
            case "path" -> WeightPlane.path(held.training.record(), held.shown);
            default -> WeightPlane.random(held.architecture(), held.shown, seed);
          };
      return PlaneAnswers.plane(held, plane, PLANES.hold(new Plane(held, plane)), MOST_PATH);
    } catch (IllegalArgumentException problem) {
      return NetworkAnswers.error(problem.getMessage());
    }
  }

  /** Gives a plane back. */
  @JSExport
  public static void closePlane(int plane) {
    PLANES.release(plane);
  }

  /** What {@code Engine.open} opens: the loss over the first rows, seen through a plane. */
  @JSExport
  public static JSObject subject(int plane, int mostRows) {
    return PlaneAnswers.subject(PLANES.get(plane), mostRows);
  }

  /**
   * Loss and gradient at a place of a plane, and the share of the gradient it hides: a PlaneArrow.
   */
  @JSExport
  public static JSObject arrow(int plane, double x, double y, int mostRows) {
    return PlaneAnswers.arrow(PLANES.get(plane), x, y, mostRows);
  }

  /**
   * Begins a scan of the loss over the first training rows on an n×n grid of a plane, coarse to
   * fine: its number, to be taken further and closed.
   */
  @JSExport
  public static int openScan(
      int plane, double xmin, double xmax, double ymin, double ymax, int n, int mostRows) {
    Plane held = PLANES.get(plane);
    NetworkObjective loss =
        new NetworkObjective(held.owner().architecture(), held.owner().train().first(mostRows));
    return SCANS.hold(
        new SurfaceScan(
            loss.through(held.plane().slice()),
            new Window(xmin, xmax, ymin, ymax).grid(Math.max(2, Math.min(MOST_SIDE, n)))));
  }

  /** Samples so many places: whether there were as many left. */
  @JSExport
  public static boolean scanOn(int scan, int places) {
    SurfaceScan held = SCANS.get(scan);
    for (int k = 0; k < places; k++) {
      if (!held.step()) {
        return false;
      }
    }
    return true;
  }

  /** What a scan has found so far: a Scan. */
  @JSExport
  public static JSObject scanned(int scan) {
    SurfaceScan held = SCANS.get(scan);
    return NetworkAnswers.scan(
        held.grid().nx(),
        held.values().clone(),
        held.partialsX().clone(),
        held.partialsY().clone(),
        held.done(),
        held.isDone());
  }

  /** Gives a scan back. */
  @JSExport
  public static void closeScan(int scan) {
    SCANS.release(scan);
  }

  /**
   * What a forward pass over the first training rows takes, and both passes: milliseconds of each,
   * as the clock of this machine has them, for the second run of each.
   */
  @JSExport
  public static JSObject time(int id, int mostRows) {
    HeldNetwork held = NETWORKS.get(id);
    NetworkObjective loss = new NetworkObjective(held.architecture(), held.train().first(mostRows));
    double[] gradient = new double[held.shown.length];
    loss.gradient(held.shown, gradient);
    loss.value(held.shown);
    double start = Performance.now();
    loss.value(held.shown);
    double between = Performance.now();
    loss.gradient(held.shown, gradient);
    return NetworkAnswers.timing(
        between - start, Performance.now() - between, loss.examples().rows());
  }

  /** The gradient at the weights looked at beside central differences: a NetworkCheck. */
  @JSExport
  public static JSObject check(int id, int most, int seed) {
    HeldNetwork held = NETWORKS.get(id);
    NetworkCheck check = NetworkCheck.of(held.loss, held.shown.clone(), most, seed);
    JSObject answer = NetworkAnswers.check(check.exact(), check.differences(), check.errors());
    for (int parameter : check.parameters()) {
      NetworkAnswers.addName(answer, held.architecture().nameOf(parameter));
    }
    return answer;
  }
}
