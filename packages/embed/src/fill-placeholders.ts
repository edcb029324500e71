import { placeholdersOf, type Kind } from './placeholders.js';

interface Observing {
  readonly observedAttributes?: readonly string[];
}

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
  for (const place of placeholdersOf(kind)) fillOne(place, tag, observedAttributes);
}

function fillOne(place: HTMLElement, tag: string, attributes: readonly string[]): void {
  const holder = holderOf(place);
  if (holder === null) {
    return refuse(place, `data-target="${String(place.dataset.target)}" names nothing on this page; ${MEND}`);
  }
  if (holder === undefined && place.closest('head')) return refuse(place, IN_HEAD);
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
  if (target === undefined) return undefined;
  try {
    return document.querySelector(target);
  } catch {
    return null; // no selector at all
  }
}

const MEND = 'mend it or leave it out.';
const IN_HEAD =
  'A script in the head has no place on the page: name one with data-target, or move it into the body.';

function refuse(place: HTMLElement, why: string): void {
  if (document.readyState === 'loading') return; // it may be further down
  place.setAttribute('data-arrival-filled', ''); // and is said once
  reportError(new Error(`Arrival Cities: ${why}`));
}
