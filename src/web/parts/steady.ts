/** Scrolling to words in a long text, whose paragraphs take their real heights only once they come near the window. */

/** Frames after which a text that still moves is left where it is. */
const MOST_FRAMES = 8;

/** Scrolls with `scroll` again from frame to frame until `mark` holds still. */
export function scrollUntilSteady(mark: Element, scroll: () => void, frames = MOST_FRAMES): void {
  const before = mark.getBoundingClientRect().top;
  scroll();
  if (frames === 0) return;
  requestAnimationFrame(() => {
    const isSteady = mark.getBoundingClientRect().top === before;
    if (mark.isConnected && !(isSteady && frames < MOST_FRAMES)) scrollUntilSteady(mark, scroll, frames - 1);
  });
}
