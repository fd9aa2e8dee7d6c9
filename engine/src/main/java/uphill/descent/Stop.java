package uphill.descent;

/**
 * Why a run ended, and at which step.
 *
 * @param step the step that brought the point there, 0 for the start; for {@link Reason#DIVERGED}
 *     the one at which the numbers went beyond all measure
 */
public record Stop(Reason reason, int step) {

  /** The reasons there are. */
  public enum Reason {
    /** The gradient is as good as zero, or a step changes nothing any more. */
    CONVERGED("converged"),
    /** All steps that were asked for are made. */
    STEPS("steps"),
    /** Value or gradient grew 10¹⁰ times beyond those of the start, or out of the numbers. */
    DIVERGED("diverged"),
    /** The point left the domain: there is no value, or no finite gradient. */
    UNDEFINED("undefined"),
    /** The same few points come round again and again. */
    CYCLING("cycling");

    private final String word;

    Reason(String word) {
      this.word = word;
    }

    /** Its name on the command line and in the page. */
    public String word() {
      return word;
    }
  }
}
