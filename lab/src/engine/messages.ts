// What the page and its worker say to each other.

import type { Mesh, Subject, Window } from "./engine";

/** Asks for the fine surface of a function over a window, on an n×n grid. */
export interface SurfaceRequest {
  request: number;
  subject: Subject;
  window: Window;
  n: number;
}

/** A surface for a request. More follow unless `last`; a failed request is answered without one. */
export interface SurfaceAnswer {
  request: number;
  mesh: Mesh | null;
  last: boolean;
  /** Engine time so far for this request, in milliseconds: opening, framing, compiling, meshing. */
  milliseconds: number;
}
