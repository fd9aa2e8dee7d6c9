// How far an arrow key moves the point: a hundredth of the window, with Shift a thousandth.

export function keyStep(event: { readonly shiftKey: boolean }, width: number): number {
  return width / (event.shiftKey ? 1000 : 100);
}

/** The step of an arrow key on the floor: right is +x, up is +y; null for other keys. */
export function keyDirection(key: string): readonly [number, number] | null {
  switch (key) {
    case "ArrowRight":
      return [1, 0];
    case "ArrowLeft":
      return [-1, 0];
    case "ArrowUp":
      return [0, 1];
    case "ArrowDown":
      return [0, -1];
    default:
      return null;
  }
}
