// What the session is told before there is a picture.

/** A chapter whose scene is still to be set, all but the keys that were asked for beside it. */
export interface Opening {
  readonly chapter: string;
  readonly asked: ReadonlySet<string>;
}

/** What can keep the lab from showing its picture. */
export type Fault = "engine" | "webgl";

/** What a reading keeps to itself while the gradient is to be guessed. */
export const hidden = { gx: NaN, gy: NaN, norm: NaN, degrees: NaN, compass: -1 };
