// What the session needs of the picture.

import type { Arrow, Frame, OpenFormula, Reading } from "../engine/engine";
import type { LabState } from "../state/state";
import type { DrawTool } from "../tools/tool";

/** Where the point and its foot on the floor are drawn, in CSS pixels from the lab's top left. */
export interface ScreenPlaces {
  point: readonly [number, number];
  floor: readonly [number, number];
}

export interface Scene {
  /**
   * Draws another surface: coarse in the same frame, fine when it has been computed. At once while a
   * hand reshapes it, else it grows out of the one before.
   */
  show(formula: OpenFormula, frame: Frame, atOnce: boolean): void;
  point(reading: Reading, arrow: Arrow | null): void;
  /** Takes over what the state says of the picture: arrow, camera, layers. */
  apply(state: LabState): void;
  /** Draws something under a name, beside the tools that the state names; null takes it away. */
  draw(name: string, draw: DrawTool | null): void;
  screen(): ScreenPlaces | null;
  dispose(): void;
}
