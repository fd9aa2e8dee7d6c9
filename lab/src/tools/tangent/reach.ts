/** How far the tangent plane is drawn around its point, along u and v, in box units. */
export const patch = 0.45;

/**
 * How far one gets from (u, v) by steps of (du, dv) while still over the window and over the plane's
 * patch, in steps; 0 where one does not move at all.
 */
export function reach(u: number, v: number, du: number, dv: number): number {
  const far = Math.min(along(u, du), along(v, dv));
  return Number.isFinite(far) ? Math.max(0, far) : 0;
}

/** Whether a place of the box lies over the patch around (u, v). */
export function isOverPatch(u: number, v: number, atU: number, atV: number): boolean {
  return Math.abs(atU - u) <= patch && Math.abs(atV - v) <= patch;
}

function along(at: number, step: number): number {
  if (step === 0) return Infinity;
  const end = step > 0 ? Math.min(1, at + patch) : Math.max(-1, at - patch);
  return (end - at) / step;
}
