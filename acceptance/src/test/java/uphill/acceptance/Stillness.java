package uphill.acceptance;

import com.microsoft.playwright.Page;
import java.util.Map;

/**
 * What a page has still to do: frames and timers asked for and not yet run, workers whose last
 * request has not had its last answer, and fonts on their way. A page with none of them is still,
 * and stays so until somebody touches it.
 */
record Stillness(int frames, int timers, int workers, int fonts, int asked) {
  private static final String KEY = "Symbol.for('uphill.acceptance.stillness')";

  /** Counts, from before the page's own first script on. */
  static final String SCRIPT =
      """
      (() => {
        const frames = new Set(), timers = new Set();
        const workers = new Set();
        let asked = 0;
        const { requestAnimationFrame, cancelAnimationFrame, setTimeout, clearTimeout,
          setInterval, clearInterval, Worker } = globalThis;
        globalThis.requestAnimationFrame = (callback) => {
          asked++;
          const id = requestAnimationFrame((now) => { frames.delete(id); callback(now); });
          frames.add(id);
          return id;
        };
        globalThis.cancelAnimationFrame = (id) => { frames.delete(id); cancelAnimationFrame(id); };
        globalThis.setTimeout = (callback, delay, ...given) => {
          asked++;
          const id = setTimeout(() => { timers.delete(id); callback(...given); }, delay);
          timers.add(id);
          return id;
        };
        globalThis.clearTimeout = (id) => { timers.delete(id); clearTimeout(id); };
        globalThis.setInterval = (callback, delay, ...given) => {
          asked++;
          const id = setInterval(callback, delay, ...given);
          timers.add(id);
          return id;
        };
        globalThis.clearInterval = (id) => { timers.delete(id); clearInterval(id); };
        globalThis.Worker = class extends Worker {
          #request = 0;
          constructor(...given) {
            super(...given);
            this.addEventListener('message', ({ data: { request, id, last = true } }) => {
              if (last && (request ?? id) === this.#request) workers.delete(this);
            });
          }
          postMessage(message, ...given) {
            this.#request = message.request ?? message.id;
            workers.add(this);
            super.postMessage(message, ...given);
          }
          terminate() {
            workers.delete(this);
            super.terminate();
          }
        };
        globalThis[Symbol.for('uphill.acceptance.stillness')] = () =>
          ({ frames: frames.size, timers: timers.size, workers: workers.size,
            fonts: document.fonts.status === "loading" ? 1 : 0, asked });
      })();
      """;

  static Stillness of(Page page) {
    Map<?, ?> counts = (Map<?, ?>) page.evaluate("() => globalThis[" + KEY + "]()");
    return new Stillness(
        number(counts, "frames"),
        number(counts, "timers"),
        number(counts, "workers"),
        number(counts, "fonts"),
        number(counts, "asked"));
  }

  boolean isStill() {
    return frames == 0 && timers == 0 && workers == 0 && fonts == 0;
  }

  private static int number(Map<?, ?> counts, String name) {
    return ((Number) counts.get(name)).intValue();
  }
}
