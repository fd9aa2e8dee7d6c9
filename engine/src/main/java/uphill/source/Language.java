package uphill.source;

import java.util.Optional;

/** What source code can be written in. */
public enum Language {
  /** A class with one static method, without dependencies; Java 8 and later. */
  JAVA("java"),
  /** A Python function on NumPy arrays, in the shape that SciPy's {@code minimize} takes. */
  NUMPY("numpy"),
  /** A Python function on tensors, with its own backward pass for {@code torch.autograd}. */
  PYTORCH("pytorch"),
  /**
   * A Python function on JAX arrays, with its own rule for {@code jax.grad} and {@code jax.jvp}.
   */
  JAX("jax");

  private final String word;

  Language(String word) {
    this.word = word;
  }

  /** As it is asked for: {@code numpy}. */
  public String word() {
    return word;
  }

  /** The language of that word; empty if there is none. */
  public static Optional<Language> named(String word) {
    for (Language language : values()) {
      if (language.word.equals(word)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
