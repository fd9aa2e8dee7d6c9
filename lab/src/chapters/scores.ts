// The history of predictions: kept in this browser, for nobody but the learner.

/** One exercise, done once. */
export interface Attempt {
  /** When, as ISO text. */
  readonly at: string;
  readonly chapter: string;
  readonly exercise: number;
  /** Of each place, 0 to 100. */
  readonly points: readonly number[];
}

const key = "uphill.predictions";
const most = 100;
const mostPlaces = 12;

/** What is kept, oldest first; whatever is no attempt is left out. */
export function readAttempts(storage: Storage | null = own()): readonly Attempt[] {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isAttempt).slice(-most) : [];
  } catch {
    return [];
  }
}

/** Keeps one more; where nothing can be kept it is forgotten with the page. */
export function keepAttempt(attempt: Attempt, storage: Storage | null = own()): void {
  const all = [...readAttempts(storage), attempt].slice(-most);
  try {
    storage?.setItem(key, JSON.stringify(all));
  } catch {
    // Full, or forbidden: a score is not worth a complaint.
  }
}

export function deleteAttempts(storage: Storage | null = own()): void {
  try {
    storage?.removeItem(key);
  } catch {
    // Then there was nothing.
  }
}

/** The mean of the points, 0 for none. */
export function scoreOf({ points }: Pick<Attempt, "points">): number {
  return points.length === 0 ? 0 : points.reduce((sum, each) => sum + each, 0) / points.length;
}

function isAttempt(given: unknown): given is Attempt {
  const { at, chapter, exercise, points } = Object(given) as Partial<Attempt>;
  return (
    typeof at === "string" &&
    at.length <= 40 &&
    !Number.isNaN(Date.parse(at)) &&
    typeof chapter === "string" &&
    chapter.length <= 64 &&
    Number.isInteger(exercise) &&
    Array.isArray(points) &&
    points.length > 0 &&
    points.length <= mostPlaces &&
    points.every((each) => typeof each === "number" && each >= 0 && each <= 100)
  );
}

/** The browser's storage, or null where a page may not have one. */
function own(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
