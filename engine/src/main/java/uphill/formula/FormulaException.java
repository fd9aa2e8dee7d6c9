package uphill.formula;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A formula that cannot be read, with the spot and what to do about it. */
public final class FormulaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final int position;
  private final int length;
  private final @Nullable String suggestion;

  /**
   * Says what is wrong.
   *
   * @param code short and stable, in kebab case: {@code unknown-function}
   * @param message one sentence for a person: what is wrong and what to do
   * @param position where it is in the text as typed, in UTF-16 units from 0
   * @param length how many units are marked, at least 1 unless the spot is the end of the text
   * @param suggestion a near name, or null
   */
  public FormulaException(
      String code, String message, int position, int length, @Nullable String suggestion) {
    super(message);
    this.code = code;
    this.position = position;
    this.length = length;
    this.suggestion = suggestion;
  }

  /** Short and stable, in kebab case: {@code unknown-function}. */
  public String code() {
    return code;
  }

  /** Where it is in the text as typed, in UTF-16 units from 0. */
  public int position() {
    return position;
  }

  /** How many units are marked; 0 only at the end of the text. */
  public int length() {
    return length;
  }

  /** A near name, if there is one. */
  public Optional<String> suggestion() {
    return Optional.ofNullable(suggestion);
  }
}
