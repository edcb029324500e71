import { autoUpdate, computePosition, flip, offset, platform, shift, size } from '@floating-ui/dom';

/** Pixels between the panel and the edges of what can be seen. */
const MARGIN = 12;
const GAP = 6;

/** Everything is measured as it is seen: what is inside a `zoom` has a size of its own and another one on the screen. */
const asSeen: typeof platform = {
  ...platform,
  getDimensions: (element) => element.getBoundingClientRect(),
};

/**
 * Keeps an open panel beside its button while the page scrolls or changes, and hands it the place
 * (`--_x`, `--_y`) and the height there is room for (`--_room`), in its own pixels.
 *
 * @returns how to stop.
 */
export function keepAnchored(button: HTMLElement, panel: HTMLElement, onPlaced: () => void): () => void {
  const set = (name: string, pixels: number) =>
    panel.style.setProperty(name, `${Math.floor(pixels / zoomOf(panel))}px`);
  const place = async () => {
    const { x, y } = await computePosition(button, panel, {
      platform: asSeen,
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP),
        flip({ padding: MARGIN, crossAxis: false }),
        shift({ padding: MARGIN }),
        size({ padding: MARGIN, apply: ({ availableHeight }) => set('--_room', availableHeight) }),
      ],
    });
    set('--_x', x);
    set('--_y', y);
    onPlaced();
  };
  return autoUpdate(button, panel, () => void place());
}

/** Browsers that do not know `currentCSSZoom` tell rectangles in the pixels of the element. */
const zoomOf = (element: { readonly currentCSSZoom?: number }): number => element.currentCSSZoom ?? 1;
