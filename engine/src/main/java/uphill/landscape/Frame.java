package uphill.landscape;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import uphill.formula.Elementary;
import uphill.objective.GridSource;
import uphill.objective.Section;

/**
 * A section over a window, with everything that must not change between its coarse and its fine
 * mesh: the heights shown, the floor, ticks, contour levels and the scale of arrows. Decided from a
 * sample of 65×65 points, fewer if the section is dear, in a few milliseconds, and always the same
 * for the same section and window. {@link Budget} says how dear a landscape may get.
 *
 * <p>Box coordinates (u, v, w): u and v as {@link Window} has them, w = 0 at the lowest height
 * shown and 1 at the highest. The floor lies at w = {@link #FLOOR}.
 */
public final class Frame {
  /** Points of the sample along each side, unless the section is dear. */
  public static final int SIDE = 65;

  /** w of the floor. */
  public static final double FLOOR = -0.2;

  /** A jump lower than this share of the usual heights is not worth a gap. */
  static final double VISIBLE_JUMP = 0.005;

  private final Section section;
  private final Window window;
  private final Samples samples;
  private final Breaks breaks;
  private final double visibleJump;
  private final HeightRange range;
  private final double[] levels;
  private final ArrowScale scale;

  private Frame(
      Section section,
      Window window,
      Samples samples,
      Breaks breaks,
      double visibleJump,
      HeightRange range,
      double[] levels,
      ArrowScale scale) {
    this.section = section;
    this.window = window;
    this.samples = samples;
    this.breaks = breaks;
    this.visibleJump = visibleJump;
    this.range = range;
    this.levels = levels;
    this.scale = scale;
  }

  /** Samples a section over a window and decides how it fills the box. */
  public static Frame of(Section section, Window window) {
    Samples samples = Samples.of(section, window.grid(Budget.side(section, SIDE, Budget.FRAME)));
    double[] sorted = HeightRange.sortedFinite(samples.f());
    double jump = VISIBLE_JUMP * usualSpread(sorted);
    Breaks breaks = Breaks.search(section, samples, jump, Budget.FRAME);
    var climb = new Climb(section, samples);
    HeightRange range =
        HeightRange.of(samples, sorted, breaks, climb.extreme(-1), climb.extreme(1));
    double[] levels = Levels.of(range.low(), range.high(), sorted);
    ArrowScale scale = ArrowScale.of(steepnesses(samples, range));
    return new Frame(section, window, samples, breaks, jump, range, levels, scale);
  }

  private static double usualSpread(double[] sorted) {
    if (sorted.length == 0) {
      return 1;
    }
    double spread = HeightRange.quantile(sorted, 0.95) - HeightRange.quantile(sorted, 0.05);
    double whole = sorted[sorted.length - 1] - sorted[0];
    double size = Math.max(Math.abs(sorted[0]), Math.abs(sorted[sorted.length - 1]));
    double used = spread > 1e-9 * whole ? spread : whole;
    return used > 1e-12 * size ? used : Math.max(1, size);
  }

  private static double[] steepnesses(Samples samples, HeightRange range) {
    double[] f = samples.f();
    double[] sizes = new double[f.length];
    int n = 0;
    for (int k = 0; k < f.length; k++) {
      boolean shown =
          !(range.cutLow() && f[k] < range.low()) && !(range.cutHigh() && f[k] > range.high());
      double size = Elementary.hypot(samples.fx()[k], samples.fy()[k]);
      if (shown && f[k] - f[k] == 0 && size - size == 0) {
        sizes[n++] = size;
      }
    }
    double[] sorted = Arrays.copyOf(sizes, n);
    Arrays.sort(sorted);
    return sorted;
  }

  /** The function shown. */
  public Section section() {
    return section;
  }

  /** The rectangle shown. */
  public Window window() {
    return window;
  }

  /** The lowest height shown, w = 0. */
  public double low() {
    return range.low();
  }

  /** The highest height shown, w = 1. */
  public double high() {
    return range.high();
  }

  /** Whether what lies below {@link #low} is cut away. */
  public boolean cutLow() {
    return range.cutLow();
  }

  /** Whether what lies above {@link #high} is cut away. */
  public boolean cutHigh() {
    return range.cutHigh();
  }

  /** The height of the floor. */
  public double floor() {
    return low() + FLOOR * (high() - low());
  }

  /** w of a height. */
  public double w(double height) {
    return (height - low()) / (high() - low());
  }

  /** Whether a height is drawn: finite and not cut away. */
  public boolean shows(double height) {
    return height - height == 0
        && !(range.cutLow() && height < range.low())
        && !(range.cutHigh() && height > range.high());
  }

  /** What the frame was decided from. */
  Samples samples() {
    return samples;
  }

  /** The smallest jump worth a gap in the surface, in units of f. */
  double visibleJump() {
    return visibleJump;
  }

  /** The heights of the contour lines, ascending; a copy. */
  public double[] levels() {
    return levels.clone();
  }

  /** Round values along x inside the window. */
  public double[] ticksX() {
    return Ticks.within(window.xmin(), window.xmax(), 6);
  }

  /** Round values along y inside the window. */
  public double[] ticksY() {
    return Ticks.within(window.ymin(), window.ymax(), 6);
  }

  /** Round heights between {@link #low} and {@link #high}. */
  public double[] ticksZ() {
    return Ticks.within(low(), high(), 4);
  }

  /** The stated scale of arrows in this window. */
  public ArrowScale scale() {
    return scale;
  }

  /**
   * The arrow at (x, y), or null where there is no gradient: outside the domain, at a kink, or
   * where the slope is infinite. At a flat point its length is 0.
   */
  public @Nullable Arrow arrow(double x, double y) {
    @Nullable BasePoint at = BasePoint.of(this, x, y);
    return at == null ? null : at.arrow();
  }

  /**
   * The arrow of any vector (vx, vy) of the input plane at (x, y), such as the velocity of a
   * descent: drawn as long as a gradient of that size would be. Of length 0 for the zero vector;
   * its head is not finite where the vector is not.
   */
  public Arrow arrowOf(double x, double y, double vx, double vy) {
    return Arrow.of(window, scale, floor(), x, y, vx, vy);
  }

  /**
   * The surface on an n×n grid, sampled by the section itself: see {@link #mesh(int, GridSource)}.
   */
  public Mesh mesh(int n) {
    return mesh(n, section);
  }

  /**
   * The surface on an n×n grid, or a coarser one if the section is dear. The grid of the frame's
   * own sample costs no sampling; n = {@link #SIDE} asks for it.
   *
   * @param n at least 2
   * @param source fills the grid in the section's place, with the same numbers up to rounding
   */
  public Mesh mesh(int n, GridSource source) {
    int own = samples.grid().nx();
    int side = n == SIDE ? own : Budget.side(section, n, Budget.MESH);
    if (side == own) {
      return new Surface(this, samples, breaks, Budget.FRAME).mesh();
    }
    Samples fine = Samples.of(source, window.grid(side));
    Breaks fineBreaks = Breaks.search(section, fine, visibleJump, Budget.MESH);
    return new Surface(this, fine, fineBreaks, Budget.MESH).mesh();
  }

  /**
   * The surface on an n×n grid that was sampled elsewhere: values and partials row by row from the
   * lowest y. The arrays are shared, not copied.
   *
   * @param n at least 2
   * @throws IllegalArgumentException if an array does not have n² numbers
   */
  public Mesh mesh(int n, double[] values, double[] partialsX, double[] partialsY) {
    if (values.length != n * n || partialsX.length != n * n || partialsY.length != n * n) {
      throw new IllegalArgumentException("A grid of " + n + " by " + n + " needs n² numbers.");
    }
    Samples given = new Samples(window.grid(n), values, partialsX, partialsY);
    Breaks breaksOfIt = Breaks.search(section, given, visibleJump, Budget.FRAME);
    return new Surface(this, given, breaksOfIt, Budget.FRAME).mesh();
  }

  /**
   * The first crossing of a ray with the surface, or null: see {@link SurfaceRay}. All in box
   * coordinates.
   */
  public SurfaceRay.@Nullable Hit pick(
      double ou, double ov, double ow, double du, double dv, double dw) {
    return new SurfaceRay(this, ou, ov, ow, du, dv, dw).hit();
  }

  /**
   * The flat point near (x, y), by Newton's method on the gradient.
   *
   * @param reach how far it may lie from (x, y), in box units
   * @return its x and y, or null if none is found within reach and inside the window
   */
  public double @Nullable [] snap(double x, double y, double reach) {
    return snap(section, x, y, reach);
  }

  /** The same, of a function that is almost the one drawn: {@code exact} where that is cheaper. */
  public double @Nullable [] snap(Section exact, double x, double y, double reach) {
    return new FlatSearch(exact, window).from(x, y, reach);
  }
}
