// How long the main thread of a page was busy with script, from the events of a trace. Drawing, style,
// layout and paint count only where script waits for them.

const scripts = new Set([
  "EventDispatch",
  "FunctionCall",
  "FireAnimationFrame",
  "FireIdleCallback",
  "TimerFire",
  "RunMicrotasks",
  "EvaluateScript",
  "HandlePostMessage",
  "v8.callFunction",
]);

/**
 * The outermost pieces of script on the busiest main thread, in order. `time` is the time it took,
 * `work` the part the processor spent on it: without waiting for its turn; both in milliseconds.
 */
export function scriptPieces(events) {
  return outermost(busiest(threadsNamed(events, "CrRendererMain")));
}

function outermost(thread) {
  const pieces = [];
  let end = -Infinity;
  for (const event of thread) {
    if (!scripts.has(event.name) || event.ph !== "X" || event.ts < end) continue;
    end = event.ts + event.dur;
    pieces.push({
      name: event.name,
      type: event.args.data?.type,
      start: event.ts / 1000,
      end: end / 1000,
      time: event.dur / 1000,
      work: (event.tdur ?? event.dur) / 1000,
    });
  }
  return pieces;
}

/**
 * The frames in which a pointer moved: script of events and animation callbacks, from one frame's
 * first pointermove to the next's. Timers are not of the frame.
 */
export function dragFrames(pieces) {
  const frames = [];
  let frame = null;
  for (const piece of pieces) {
    const isMove = piece.name === "EventDispatch" && piece.type === "pointermove";
    if (isMove && (frame === null || frame.drawn)) {
      frame = { time: 0, work: 0, drawn: false };
      frames.push(frame);
    }
    if (frame === null || piece.name === "TimerFire") continue;
    add(frame, piece);
    if (piece.name === "FireAnimationFrame") frame.drawn = true;
  }
  return frames.filter(({ drawn }) => drawn);
}

export function add(sum, { time, work }) {
  sum.time += time;
  sum.work += work;
}

function threadsNamed(events, wanted) {
  return events
    .filter(({ name, args }) => name === "thread_name" && args.name === wanted)
    .map(({ pid, tid }) =>
      events
        .filter((event) => event.pid === pid && event.tid === tid && event.ts > 0)
        .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0)),
    );
}

function busiest(threads) {
  const scriptsIn = (thread) => thread.filter(({ name }) => scripts.has(name)).length;
  return threads.reduce((a, b) => (scriptsIn(b) > scriptsIn(a) ? b : a));
}
