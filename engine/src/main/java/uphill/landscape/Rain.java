package uphill.landscape;

import java.util.Arrays;
import uphill.formula.Elementary;

/**
 * Drops that run down a landscape along −∇f, each until it ends. One update lets every drop run for
 * the same time of its {@link GradientFlow}, so that on steep ground it crosses the window in some
 * 180 updates.
 *
 * <p>Each drop steps by {@link BogackiShampine} with a step of its own: it is taken if its error is
 * below 1e-5 box units and f has not risen, and chosen anew by the error's cube root (E. Hairer, S.
 * Nørsett, G. Wanner, "Solving ordinary differential equations I", II.4). So f falls all along a
 * path. In an update a drop gets eight attempts at most; on ground so hard that these do not
 * suffice it falls behind. Along a crease it slides. Same frame, count and seed: same rain.
 */
public final class Rain {
  /** On its way. */
  public static final byte RUNNING = 0;

  /** In a minimum, within 1e-3 box units of it, or at rest on flat ground. */
  public static final byte POOLED = 1;

  /** Ran out of the window, or out of the heights that are shown; it stands at the edge. */
  public static final byte LEFT = 2;

  /** At an edge of the domain. */
  public static final byte UNDEFINED = 3;

  /** Where no step goes down and no flat point is: in a corner, or on a saddle. */
  public static final byte STUCK = 4;

  /** Time of an update. */
  static final double UPDATE = 1.0 / 90;

  private static final int ATTEMPTS = 8;
  private static final double TOLERANCE = 1e-5;
  private static final double SHORTEST = 1e-6;

  /** Where steps are shorter than this there is a crease. */
  private static final double CREASE = 3e-4;

  /** The least squared speed along a crease: slower, it is a corner. */
  private static final double SLOWEST_SLIDE = 1e-5;

  /** A drop slower than this, in box units a unit of time, is looked at: has it come to rest? */
  private static final double CREEP = 5e-3;

  /** Nor has a drop moved that is this near to where it was at the look before, in box units. */
  private static final double STAY = 1e-4;

  /** Updates between two such looks. */
  private static final int PAUSE = 8;

  private final Frame frame;
  private final GradientFlow flow;
  private final BogackiShampine pair;
  private final Basins basins;
  private final int count;
  private final double[] u;
  private final double[] v;
  private final double[] f;
  private final double[] du;
  private final double[] dv;
  private final double[] step;
  private final double[] left;
  private final byte[] states;
  private final short[] ends;
  private final int[] running;
  private final double[][] gathered;
  private final double[] slideU = new double[1];
  private final double[] slideV = new double[1];
  private final double[] slideF = new double[1];
  private final double[] slideDu = new double[1];
  private final double[] slideDv = new double[1];
  private final double[] lookU;
  private final double[] lookV;
  private int updates;

  /** Rain on given places, box coordinates u and v of each. */
  Rain(Frame frame, double[] us, double[] vs) {
    this.frame = frame;
    flow = new GradientFlow(frame);
    basins = new Basins(frame);
    count = us.length;
    pair = new BogackiShampine(flow, count);
    u = us.clone();
    v = vs.clone();
    f = new double[count];
    du = new double[count];
    dv = new double[count];
    step = new double[count];
    left = new double[count];
    states = new byte[count];
    ends = new short[count];
    running = new int[count];
    gathered = new double[5][count];
    lookU = new double[count];
    lookV = new double[count];
    Arrays.fill(lookU, Double.POSITIVE_INFINITY);
    Arrays.fill(step, UPDATE);
    Arrays.fill(ends, (short) Basins.NONE);
    flow.velocities(u, v, count, f, du, dv);
    for (int k = 0; k < count; k++) {
      if (!frame.shows(f[k]) || !(du[k] * du[k] + dv[k] * dv[k] <= 2)) {
        states[k] = UNDEFINED;
      }
    }
  }

  /**
   * Rain on evenly scattered places where the surface is shown. A dear section gets fewer drops.
   *
   * @param count at least 1
   * @param seed other seeds, other places
   */
  public static Rain of(Frame frame, int count, int seed) {
    int affordable = Budget.steps(frame.section(), 3, Budget.RAIN, Math.min(16, count), count);
    Scatter scatter = Scatter.over(frame, affordable, seed);
    return new Rain(frame, scatter.us(), scatter.vs());
  }

  /** Lets the drops run on. Cost: three gradients a running drop, more where it is hard. */
  public void update() {
    int n = 0;
    for (int k = 0; k < count; k++) {
      left[k] = UPDATE;
      if (states[k] == RUNNING) {
        running[n++] = k;
      }
    }
    updates++;
    for (int attempt = 0; attempt < ATTEMPTS && n > 0; attempt++) {
      for (int a = 0; a < n; a++) {
        int k = running[a];
        gathered[0][a] = u[k];
        gathered[1][a] = v[k];
        gathered[2][a] = du[k];
        gathered[3][a] = dv[k];
        gathered[4][a] = Math.min(step[k], left[k]);
      }
      pair.step(gathered[0], gathered[1], gathered[2], gathered[3], gathered[4], n);
      int kept = 0;
      for (int a = 0; a < n; a++) {
        int k = running[a];
        judge(k, a);
        if (attempt == ATTEMPTS - 1 && states[k] == RUNNING && left[k] > 0) {
          slide(k, a);
        }
        if (states[k] == RUNNING && left[k] > 0) {
          running[kept++] = k;
        }
      }
      n = kept;
    }
    for (int k = updates % PAUSE; k < count; k += PAUSE) {
      if (states[k] == RUNNING) {
        look(k);
      }
    }
  }

  /** Has a drop come to rest, or does it hop to and fro in a corner? */
  private void look(int k) {
    boolean creeps = du[k] * du[k] + dv[k] * dv[k] < CREEP * CREEP;
    boolean stays = Elementary.hypot(u[k] - lookU[k], v[k] - lookV[k]) < STAY;
    lookU[k] = u[k];
    lookV[k] = v[k];
    if (creeps || stays) {
      rest(k);
    }
    if (stays && !creeps && states[k] == RUNNING) {
      states[k] = STUCK;
    }
  }

  /** Takes or refuses the step that the pair made for drop k as its number a. */
  private void judge(int k, int a) {
    double taken = gathered[4][a];
    double error = pair.error[a];
    double rise = pair.f[a] - f[k];
    double factor = 0.9 * Math.pow(TOLERANCE / error, 1.0 / 3);
    if (error <= TOLERANCE && rise <= 1e-15 * Math.abs(f[k])) {
      step[k] = Math.max(step[k], taken * Math.min(5, factor));
      left[k] = taken < left[k] ? left[k] - taken : 0;
      move(k, a);
      return;
    }
    step[k] = taken * (error - error == 0 ? Math.max(0.2, Math.min(0.5, factor)) : 0.25);
    if (slide(k, a)) {
      return;
    }
    if (step[k] < SHORTEST) {
      rest(k);
      if (states[k] == RUNNING) {
        states[k] = error - error == 0 ? STUCK : UNDEFINED;
      }
    }
  }

  /**
   * Lets a drop slide along a crease. Where steps must be as short as this, a crease lies between
   * the stages of one, and the velocities differ most on its two sides. The steepest way down is
   * then along the shortest vector between the two velocities, as for the subgradients of a convex
   * function (A. F. Filippov's sliding mode); it is taken, for as long as is left or a part of
   * that, if f falls.
   */
  private boolean slide(int k, int a) {
    if (!(step[k] < CREASE)) {
      return false;
    }
    double acrossU = 0;
    double acrossV = 0;
    for (int stage = 0; stage < 3; stage++) {
      double otherU = stage == 0 ? pair.k2u[a] : stage == 1 ? pair.k3u[a] : pair.du[a];
      double otherV = stage == 0 ? pair.k2v[a] : stage == 1 ? pair.k3v[a] : pair.dv[a];
      if (Elementary.hypot(otherU - du[k], otherV - dv[k]) > Elementary.hypot(acrossU, acrossV)) {
        acrossU = otherU - du[k];
        acrossV = otherV - dv[k];
      }
    }
    double share = -(du[k] * acrossU + dv[k] * acrossV) / (acrossU * acrossU + acrossV * acrossV);
    double alongU = du[k] + share * acrossU;
    double alongV = dv[k] + share * acrossV;
    boolean crease = share > 0 && share < 1 && alongU * alongU + alongV * alongV > SLOWEST_SLIDE;
    for (double time = left[k]; crease && time > step[k]; time /= 4) {
      slideU[0] = u[k] + time * alongU;
      slideV[0] = v[k] + time * alongV;
      flow.velocities(slideU, slideV, 1, slideF, slideDu, slideDv);
      boolean inside = Math.abs(slideU[0]) <= 1 && Math.abs(slideV[0]) <= 1;
      if (inside && slideF[0] < f[k] && frame.shows(slideF[0]) && slideDu[0] - slideDu[0] == 0) {
        u[k] = slideU[0];
        v[k] = slideV[0];
        f[k] = slideF[0];
        du[k] = slideDu[0];
        dv[k] = slideDv[0];
        left[k] = time < left[k] ? left[k] - time : 0;
        return true;
      }
    }
    return false;
  }

  private void move(int k, int a) {
    double fromU = u[k];
    double fromV = v[k];
    u[k] = pair.u[a];
    v[k] = pair.v[a];
    f[k] = pair.f[a];
    du[k] = pair.du[a];
    dv[k] = pair.dv[a];
    double out = Math.max(Math.abs(u[k]), Math.abs(v[k]));
    if (out > 1) {
      double share = 1;
      share = Math.min(share, shareInside(fromU, u[k]));
      share = Math.min(share, shareInside(fromV, v[k]));
      u[k] = fromU + share * (u[k] - fromU);
      v[k] = fromV + share * (v[k] - fromV);
      double height = frame.section().value(frame.window().x(u[k]), frame.window().y(v[k]));
      f[k] = height - height == 0 ? height : f[k];
      states[k] = LEFT;
    } else if (!frame.shows(f[k])) {
      states[k] = LEFT;
    } else {
      int basin = basins.at(u[k], v[k]);
      if (basin != Basins.NONE) {
        pool(k, basin);
        CriticalPoint minimum = basins.minimum(basin);
        u[k] = frame.window().u(minimum.x());
        v[k] = frame.window().v(minimum.y());
        f[k] = minimum.value();
      }
    }
  }

  /** How much of the way from one coordinate to another lies within [-1, 1]. */
  private static double shareInside(double from, double to) {
    double wall = to > 0 ? 1 : -1;
    return Math.abs(to) > 1 ? Math.max(0, (wall - from) / (to - from)) : 1;
  }

  private void pool(int k, int basin) {
    states[k] = POOLED;
    ends[k] = (short) basin;
  }

  /** Ends a drop that has come to rest. */
  private void rest(int k) {
    int basin = basins.nearRest(u[k], v[k]);
    if (basin == Basins.FLAT_GROUND) {
      pool(k, Basins.NONE);
    } else if (basin != Basins.NONE) {
      pool(k, basin);
    } else if (du[k] == 0 && dv[k] == 0) {
      states[k] = STUCK;
    }
  }

  /** u, v, w of each drop in box coordinates; NaN for w where f has no value. A new array. */
  public float[] positions() {
    float[] positions = new float[3 * count];
    for (int k = 0; k < count; k++) {
      positions[3 * k] = (float) u[k];
      positions[3 * k + 1] = (float) v[k];
      positions[3 * k + 2] = (float) Math.max(0, Math.min(1, frame.w(f[k])));
    }
    return positions;
  }

  /** What has become of each drop; a new array. */
  public byte[] states() {
    return states.clone();
  }

  /** The number of the minimum in which each drop has ended, or -1; a new array. */
  public short[] basins() {
    return ends.clone();
  }

  /** The minima of the window, as far as they are known by now. */
  public int minima() {
    return basins.size();
  }

  /** One of them. */
  public CriticalPoint minimum(int k) {
    return basins.minimum(k);
  }

  /** How many drops are still on their way. */
  public int running() {
    int n = 0;
    for (byte state : states) {
      n += state == RUNNING ? 1 : 0;
    }
    return n;
  }
}
