import { readQuery } from './query.js';

/**
 * Gives the element of the page what the address asks for. The page has an assessment in it, with what its
 * publisher wants to be fixed; another element takes its place, and its fallback.
 */
export function prepareElement(address: string): HTMLElement {
  const { tag, attributes, faults } = readQuery(address);
  const present = document.querySelector<HTMLElement>(
    'arrival-assessment, arrival-radar, arrival-report, arrival-compare',
  );
  const element = present?.localName === tag ? present : document.createElement(tag);
  if (present && present !== element) {
    const level = present.getAttribute('heading-level');
    if (level) element.setAttribute('heading-level', level);
    element.append(...present.childNodes);
    present.replaceWith(element);
  } else if (!present) document.body.append(element);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  if (!element.hasAttribute('theme')) element.setAttribute('theme', 'auto');
  showTheme(element.getAttribute('theme') ?? 'auto');
  if (faults.length > 0) {
    // eslint-disable-next-line no-console -- for who builds the page around, not for who reads it
    console.warn(
      `Arrival Cities: left out of the address, because the value cannot be used: ${faults.join(', ')}`,
    );
  }
  return element;
}

/** The page follows the widget, so that its edges do not shine through. */
export function showTheme(theme: string): void {
  document.documentElement.dataset.theme = theme;
}
