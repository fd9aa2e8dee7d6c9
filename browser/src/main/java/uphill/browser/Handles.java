package uphill.browser;

import java.util.HashMap;
import java.util.Map;

/** Things the page holds by number, until it gives them back. */
final class Handles<T> {
  private final Map<Integer, T> held = new HashMap<>();
  private final String what;
  private int last;

  /** {@code what} they are, for the message to a page that asks for one it does not hold. */
  Handles(String what) {
    this.what = what;
  }

  int hold(T thing) {
    held.put(++last, thing);
    return last;
  }

  T get(int id) {
    T thing = held.get(id);
    if (thing == null) {
      throw new IllegalArgumentException("There is no " + what + " " + id + ": it was closed.");
    }
    return thing;
  }

  void release(int id) {
    held.remove(id);
  }
}
