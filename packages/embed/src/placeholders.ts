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
    for (const place of places) fillOne(place, document.createElement(tag), observedAttributes);
  };
  fill();
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', fill, { once: true });
}

function fillOne(place: HTMLElement, element: HTMLElement, attributes: readonly string[]): void {
  place.setAttribute('data-arrival-filled', '');
  for (const name of attributes) {
    const value = place.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  const target = place instanceof HTMLScriptElement ? targetOf(place) : place;
  if (!target) {
    place.after(element);
    return;
  }
  element.append(...target.childNodes);
  target.append(element);
}

/** The element that a script names; without a name, the element takes its place beside the script. */
function targetOf(script: HTMLScriptElement): Element | undefined {
  const { target } = script.dataset;
  if (target === undefined) return undefined;
  const found = document.querySelector(target);
  if (found) return found;
  throw new Error(`Arrival Cities: data-target="${target}" names nothing here; mend it or leave it out.`);
}
