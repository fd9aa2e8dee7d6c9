/**
 * An attachment that scrolls the text, so that all of an element is seen, or its beginning if it is
 * too tall. The text alone: the browser's own way would move the page as well.
 */
export function intoSight(item: HTMLElement): void {
  const text = scroller(item);
  if (text === null) return;
  const { top, height } = item.getBoundingClientRect();
  const seen = text.getBoundingClientRect();
  text.scrollTop += top - seen.top - Math.max(0, (seen.height - height) / 2);
}

function scroller({ parentElement }: HTMLElement): HTMLElement | null {
  if (parentElement === null) return null;
  const { overflowY } = getComputedStyle(parentElement);
  return overflowY === "auto" ? parentElement : scroller(parentElement);
}
