/** The elements that a site may paste. */
export type Kind = 'assessment' | 'radar' | 'report' | 'compare';

/** Whether the page has such an element, or a placeholder for one. */
export const isOnPage = (kind: Kind): boolean =>
  document.querySelector(`arrival-${kind}, [data-arrival='${kind}']`) !== null;

/** The placeholders that are still to be filled. */
export const placeholdersOf = (kind: Kind): NodeListOf<HTMLElement> =>
  document.querySelectorAll(`[data-arrival='${kind}']:not([data-arrival-filled])`);

/** Fills the placeholders there are now and when the page has been read; what does that is loaded where there are any. */
export function watchPlaceholders(kind: Kind): void {
  const look = async () => {
    if (placeholdersOf(kind).length > 0)
      await (await import('./fill-placeholders.js')).fillPlaceholders(kind);
  };
  void look();
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', () => void look(), { once: true });
}
