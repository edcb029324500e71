import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';

/** Pixels between the panel and the edges of what can be seen. */
const MARGIN = 12;
const GAP = 6;

/**
 * Keeps an open panel beside its button while the page scrolls or changes, and hands it the place
 * (`--_x`, `--_y`) and the height there is room for (`--_room`), in pixels of the viewport.
 *
 * @returns how to stop.
 */
export function keepAnchored(button: HTMLElement, panel: HTMLElement, onPlaced: () => void): () => void {
  const set = (name: string, pixels: number) => panel.style.setProperty(name, `${Math.floor(pixels)}px`);
  const place = async () => {
    const { x, y } = await computePosition(button, panel, {
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
