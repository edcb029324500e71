/** What the page of a frame can see of its widget. */

/** Frames of the screen after a click in which work may move on: what is loaded or written first takes a moment. */
const LATEST = 60;
/** Pixels left free above the place where work goes on. */
const MARGIN = 16;

const nextFrame = () => new Promise((done) => requestAnimationFrame(done));

/** The element with the focus, inside whatever shadow roots. */
function focusedIn(root: DocumentOrShadowRoot): Element | null {
  const { activeElement } = root;
  return (activeElement?.shadowRoot && focusedIn(activeElement.shadowRoot)) ?? activeElement;
}

/** The widget gives the focus to a heading or a screen, out of the reach of Tab, when work goes on there. */
const isPlace = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement && element.getAttribute('tabindex') === '-1';

/**
 * How far down work goes on after a click, in pixels; undefined if it goes on where it was.
 *
 * @param isLast - whether no other click has come since
 */
export async function placeAfterClick(isLast: () => boolean): Promise<number | undefined> {
  const before = focusedIn(document);
  for (let frame = 0; frame < LATEST; frame++) {
    await nextFrame();
    if (!isLast()) return undefined;
    const now = focusedIn(document);
    if (now === before || !isPlace(now)) continue;
    await nextFrame(); // by then the page around knows the new height
    return Math.max(0, now.getBoundingClientRect().top - MARGIN);
  }
  return undefined;
}

/** Before there is anything to show the height means nothing: the page around keeps what it has reserved. */
export const isWaiting = ({ shadowRoot }: HTMLElement): boolean =>
  !shadowRoot || Boolean(shadowRoot.querySelector('[aria-busy=true], .waiting'));
