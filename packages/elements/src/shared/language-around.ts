/** The language of the page where an element stands, also from inside other elements. */
export function languageAround(element: Element): string {
  for (let place: Element | null = element; place;) {
    const language = place.closest('[lang]')?.getAttribute('lang');
    if (language) return language;
    const root: Node = place.getRootNode();
    place = root instanceof ShadowRoot ? root.host : null;
  }
  return navigator.language;
}
