// What scrolls fades out towards the ends that hide something, so that one sees that it goes on.

const depth = 28;

/** An attachment for an element that scrolls downwards; its content may change at any time. */
export function fadeEnds(element: HTMLElement): () => void {
  let fade = "";
  const look = () => {
    const { scrollTop, scrollHeight, clientHeight } = element;
    const above = Math.min(Math.max(scrollTop, 0), depth);
    const below = Math.min(Math.max(scrollHeight - clientHeight - scrollTop - 1, 0), depth);
    const next =
      above + below > 0
        ? `linear-gradient(transparent, #000 ${above}px calc(100% - ${below}px), transparent)`
        : "";
    if (next !== fade) element.style.maskImage = fade = next;
  };
  const sizes = new ResizeObserver(look);
  const children = new MutationObserver(() => {
    sizes.disconnect();
    sizes.observe(element);
    for (const child of element.children) sizes.observe(child);
    look();
  });
  sizes.observe(element);
  for (const child of element.children) sizes.observe(child);
  children.observe(element, { childList: true });
  element.addEventListener("scroll", look, { passive: true });
  return () => {
    sizes.disconnect();
    children.disconnect();
    element.removeEventListener("scroll", look);
  };
}
