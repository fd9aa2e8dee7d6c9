import type { ScreenPoint } from "./camera";
import type { Tag } from "./tag";

const out: ScreenPoint = { x: 0, y: 0 };

/** Shows a tag beyond a place as seen from another, so many CSS pixels further out. */
export function showBeyond(
  tag: Tag,
  text: string,
  at: ScreenPoint,
  from: ScreenPoint,
  gap: number,
): void {
  const dx = at.x - from.x;
  const dy = at.y - from.y;
  const size = Math.max(Math.hypot(dx, dy), 1e-6);
  out.x = at.x + (gap * dx) / size;
  out.y = at.y + (gap * dy) / size;
  tag.show(text, out, (dx / size - 1) / 2, (dy / size - 1) / 2);
}
