package uphill.cli;

/** A request that cannot be answered, for a reason other than the formula's own text. */
final class WrongRequest extends Exception {
  private static final long serialVersionUID = 1L;

  /** The position of a problem that has none. */
  static final int NOWHERE = -1;

  private final String code;
  private final int position;

  /**
   * @param code short and stable, in kebab case: {@code missing-variable}
   * @param message one sentence for a person: what is wrong and what to do
   */
  WrongRequest(String code, String message) {
    this(code, message, NOWHERE);
  }

  /**
   * @param position where in the request's line, in UTF-16 units from 0
   */
  WrongRequest(String code, String message, int position) {
    super(message);
    this.code = code;
    this.position = position;
  }

  String code() {
    return code;
  }

  /** Where in the request's line it is, in UTF-16 units from 0, or {@link #NOWHERE}. */
  int position() {
    return position;
  }
}
