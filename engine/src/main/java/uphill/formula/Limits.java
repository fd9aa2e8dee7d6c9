package uphill.formula;

/**
 * How large a formula may be. Past a limit it is refused at the spot and at once, so that no text
 * can exhaust the stack, the memory or the patience of a browser's page.
 */
public final class Limits {
  /** The longest text, in UTF-16 units. */
  public static final int TEXT_LENGTH = 100_000;

  /** How deep brackets, exponents and functions may be nested in one another. */
  public static final int NESTING = 250;

  /** The height of the tree, which {@code x/x/x/…} builds up without any bracket. */
  public static final int HEIGHT = 500;

  /** How many nodes a formula may have once its sums and products over an index are written out. */
  public static final int NODES = 1_000_000;

  /** The largest number in a variable's name. */
  public static final int INDEX = 999_999_999;

  /**
   * How many nodes a formula may have to be differentiated for reading, and all its partials
   * together; besides {@link #PARTIAL_NODES_EACH} for each variable.
   */
  static final int PARTIAL_NODES = 20_000;

  /** How many nodes each variable adds to {@link #PARTIAL_NODES}. */
  static final int PARTIAL_NODES_EACH = 100;

  /** How many terms and factors simplifying may handle, besides eight for each node. */
  static final int PARTIAL_STEPS = 150_000;

  private Limits() {}
}
