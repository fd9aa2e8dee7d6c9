// What is known of a network by now, for its card.

import type { Table } from "../../data/table";
import type {
  Evaluation,
  NetworkCheck,
  NetworkPlane,
  OpenNetwork,
  PlaneArrow,
  Vectors,
} from "../../engine/network";

/** Loss and accuracy at a step, as the chart has them. */
export interface Mark extends Evaluation {
  step: number;
}

export class Learnt {
  opened: OpenNetwork | null = $state.raw(null);
  /** Why there is none, or no plane. */
  problem = $state.raw("");
  planeProblem = $state.raw("");
  opening = $state.raw(false);
  training = $state.raw(false);
  /** Steps taken, and the one that is looked at. */
  step = $state.raw(0);
  looked = $state.raw(0);
  epochs = $state.raw(0);
  stopped: string | null = $state.raw(null);
  /** The loss of each batch. */
  losses: readonly number[] = $state.raw([]);
  marks: readonly Mark[] = $state.raw([]);
  evaluation: Evaluation | null = $state.raw(null);
  vectors: Vectors | null = $state.raw(null);
  /** The first class's probability, or the output, over the cells of the data's window. */
  map: Float64Array | null = $state.raw(null);
  /** What is made of the first test rows, or of a drawn digit. */
  guesses: Float64Array | null = $state.raw(null);
  plane: NetworkPlane | null = $state.raw(null);
  arrow: PlaneArrow | null = $state.raw(null);
  /** How many rows the surface is the loss over, and how far its samples are apart. */
  rows = $state.raw(0);
  stride = $state.raw(0);
  /** Whether the point was moved away from the weights of the step. */
  moved = $state.raw(false);
  check: NetworkCheck | null = $state.raw(null);
  checking = $state.raw(false);
  /** Data of the user's own. */
  own: Table | null = $state.raw(null);
  /** A drawn image that is to be read. */
  drawing: Float64Array | null = $state.raw(null);
  reading: Float64Array | null = $state.raw(null);

  /** Nothing is known of another one. */
  protected forget(): void {
    this.opened = null;
    this.training = false;
    this.step = 0;
    this.looked = 0;
    this.epochs = 0;
    this.stopped = null;
    this.losses = [];
    this.marks = [];
    this.evaluation = null;
    this.vectors = null;
    this.map = null;
    this.guesses = null;
    this.plane = null;
    this.arrow = null;
    this.check = null;
    this.moved = false;
  }
}
