// Asking a worker that answers one question after the other.

/** What a worker is sent: a question with the number its answer will carry. */
export interface Asked<Question> {
  id: number;
  question: Question;
}

export interface Answered {
  id: number;
  /** Null where there is no answer. */
  answer: unknown;
}

/**
 * The page's side of a worker. Of one kind, one question at a time is with the worker and only the
 * newest waits: a question that a newer one overtakes is answered with null. The worker starts with
 * the first question.
 */
export class WorkerLine<Question extends { kind: string }> {
  #worker: Worker | null = null;
  #last = 0;
  readonly #asked = new Map<number, { kind: string; hear: (answer: unknown) => void }>();
  readonly #waiting = new Map<string, { question: Question; hear: (answer: unknown) => void }>();

  constructor(private readonly start: () => Worker) {}

  /** The answer; null if a newer question of its kind came, or the worker is gone. */
  ask(question: Question): Promise<unknown> {
    const { kind } = question;
    return new Promise((hear) => {
      this.#waiting.get(kind)?.hear(null);
      this.#waiting.set(kind, { question, hear });
      this.#sendWaiting(kind);
    });
  }

  #sendWaiting(kind: string): void {
    const next = this.#waiting.get(kind);
    if (next === undefined || [...this.#asked.values()].some((asked) => asked.kind === kind)) {
      return;
    }
    this.#waiting.delete(kind);
    const id = ++this.#last;
    this.#asked.set(id, { kind, hear: next.hear });
    try {
      this.#worker ??= this.#open();
      this.#worker.postMessage({ id, question: next.question } satisfies Asked<Question>);
    } catch (problem) {
      // A host page may forbid workers: the tool shows what it can without an answer.
      console.warn(problem);
      this.#hear({ id, answer: null });
    }
  }

  #open(): Worker {
    const worker = this.start();
    worker.onmessage = ({ data }: MessageEvent<Answered>) => this.#hear(data);
    worker.onerror = () => this.#restart();
    return worker;
  }

  #hear({ id, answer }: Answered): void {
    const asked = this.#asked.get(id);
    if (asked === undefined) return;
    this.#asked.delete(id);
    asked.hear(answer);
    this.#sendWaiting(asked.kind);
  }

  /** A worker that fell over is replaced at the next question. */
  #restart(): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const id of [...this.#asked.keys()]) this.#hear({ id, answer: null });
  }
}
