/** The elements that a site may paste. */
export type Kind = 'assessment' | 'radar';

interface Observing {
  readonly observedAttributes?: readonly string[];
}

/** Whether the page has such an element, or a placeholder for one. */
export const isOnPage = (kind: Kind): boolean =>
  document.querySelector(`arrival-${kind}, [data-arrival='${kind}']`) !== null;

/**
 * Puts the element into each placeholder there is: `<div data-arrival="assessment" data-lang="es">` for editors that
 * strip unknown tags, or the tag of a script. Each attribute of the element can be given as `data-<attribute>`; what
 * the placeholder holds becomes the content of the element. One that is filled is marked, so that the next script on
 * the page passes it by.
 */
export async function fillPlaceholders(kind: Kind): Promise<void> {
  const tag = `arrival-${kind}`;
  await customElements.whenDefined(tag);
  const { observedAttributes = [] } = (customElements.get(tag) ?? {}) as Observing;
  const fill = (): void => {
    const places = document.querySelectorAll<HTMLElement>(
      `[data-arrival='${kind}']:not([data-arrival-filled])`,
    );
    for (const place of places) fillOne(place, tag, observedAttributes);
  };
  fill();
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', fill, { once: true });
}

function fillOne(place: HTMLElement, tag: string, attributes: readonly string[]): void {
  const holder = holderOf(place);
  if (holder === null) return notFound(place);
  const element = document.createElement(tag);
  for (const name of attributes) {
    const value = place.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  place.setAttribute('data-arrival-filled', '');
  if (holder === undefined) {
    place.after(element);
    return;
  }
  element.append(...holder.childNodes);
  holder.append(element);
}

/** What the element goes into: null if it is not on the page, undefined for a script, after which the element goes. */
function holderOf(place: HTMLElement): Element | null | undefined {
  if (!(place instanceof HTMLScriptElement)) return place;
  const { target } = place.dataset;
  return target === undefined ? undefined : document.querySelector(target);
}

function notFound({ dataset }: HTMLElement): void {
  if (document.readyState === 'loading') return; // it may be further down
  const words = `data-target="${String(dataset.target)}" names nothing on this page; mend it or leave it out.`;
  reportError(new Error(`Arrival Cities: ${words}`));
}
