// What keys do to the point: an arrow key moves it a hundredth of the window, with Shift a thousandth.

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
}

export function keyStep({ shiftKey }: Key, width: number): number {
  return width / (shiftKey ? 1000 : 100);
}

/** The way of an arrow key on the floor: right is +x, up is +y; null for other keys. */
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

/** The value after a key on a slider; null for keys that are not a slider's. */
export function sliderKey(event: Key, value: number, low: number, high: number): number | null {
  const step = keyStep(event, high - low);
  switch (event.key) {
    case "ArrowRight":
    case "ArrowUp":
      return value + step;
    case "ArrowLeft":
    case "ArrowDown":
      return value - step;
    case "PageUp":
      return value + 10 * step;
    case "PageDown":
      return value - 10 * step;
    case "Home":
      return low;
    case "End":
      return high;
    default:
      return null;
  }
}
