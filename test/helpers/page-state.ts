import type { ElementHandle, Page } from 'puppeteer-core';

/** Values by name, of each element by its path. */
export type State = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** As it comes from the page: each value stands once, and an element has their numbers, in the order of the properties. */
interface Look {
  readonly properties: readonly string[];
  readonly values: readonly string[];
  readonly elements: Readonly<Record<string, readonly number[]>>;
}

/** Every computed style of every element inside the widget, but for where on the page it stands. */
export async function lookOfWidget(widget: ElementHandle): Promise<State> {
  const text = await widget.evaluate((element) => {
    // Where it stands, what is told a second time in other words, and what is left to the page.
    const isLeftOut =
      /^(--|inset|top|right|bottom|left|.*(block|inline)(-|$)|border-(start|end)-|.*-origin$|text-size-adjust)/;
    // Those that are left have the same names for all elements; to ask each for them takes longer than for the values.
    const properties = [...getComputedStyle(element)].filter((key) => !isLeftOut.test(key));
    const numbers = new Map<string, number>();
    const elements: Record<string, number[]> = {};
    const numberOf = (value: string): number => {
      const number = numbers.get(value) ?? numbers.size;
      if (number === numbers.size) numbers.set(value, number);
      return number;
    };
    const read = (parent: ParentNode, path: string): void => {
      for (const [index, child] of [...parent.children].entries()) {
        const name = `${path} > ${child.localName}.${child.getAttribute('class') ?? ''}:${String(index)}`;
        const style = getComputedStyle(child);
        elements[name] = properties.map((key) => numberOf(style.getPropertyValue(key)));
        if (child.shadowRoot) read(child.shadowRoot, name);
        read(child, name);
      }
    };
    read(element.shadowRoot!, '');
    return JSON.stringify({ properties, values: [...numbers.keys()], elements }); // much faster than as an object
  });
  const { properties, values, elements } = JSON.parse(text) as Look;
  const stateOf = (numbers: readonly number[]) =>
    Object.fromEntries(numbers.map((number, index) => [properties[index]!, values[number]!]));
  return Object.fromEntries(Object.entries(elements).map(([path, numbers]) => [path, stateOf(numbers)]));
}

/** All that a page can see of itself: styles and places of its elements, what they hold, and what is global. */
export const stateOfHost = (page: Page): Promise<State> =>
  page.evaluate(() => {
    const state: Record<string, Record<string, string>> = {};
    const read = (element: Element, isFixed: boolean): void => {
      const style = getComputedStyle(element);
      // The page grows with what is on it, and so do the elements around.
      const keys = [...style].filter((key) => isFixed || !/^(height|block-size|.*-origin)$/.test(key));
      const values = Object.fromEntries(keys.map((key) => [key, style.getPropertyValue(key)]));
      const { x, y, width, height } = element.getBoundingClientRect();
      const box = isFixed && width > 0 ? [x + scrollX, y + scrollY, width, height].join(' ') : '';
      const held = element instanceof HTMLInputElement ? `${element.value} ${String(element.checked)}` : '';
      const index = [...document.querySelectorAll(element.localName)].indexOf(element);
      state[`${element.localName}:${String(index)}`] = {
        ...values,
        box,
        held,
        markup: isFixed ? element.outerHTML : '',
      };
    };
    for (const element of document.querySelectorAll('html, body, main, .place')) read(element, false);
    for (const element of document.querySelectorAll('#host, #host *')) read(element, true);
    const builtIn = [
      Object,
      Array,
      String,
      Promise,
      EventTarget,
      Node,
      Element,
      HTMLElement,
      Document,
      CanvasRenderingContext2D,
    ];
    state['page'] = {
      title: document.title,
      address: location.href,
      history: String(history.length),
      cookie: document.cookie,
      storage: `${JSON.stringify(localStorage)} ${JSON.stringify(sessionStorage)}`,
      sheets: `${String(document.styleSheets.length)} ${String(document.adoptedStyleSheets.length)}`,
      head: [...document.head.children]
        .map(({ localName }) => localName)
        .filter((name) => name !== 'script')
        .join(' '),
      body: [...document.body.children].map(({ localName }) => localName).join(' '),
      attributes: [document.documentElement, document.body]
        .map((element) => element.getAttributeNames().join(' '))
        .join(', '),
      prototypes: builtIn.map(({ prototype }) => Object.getOwnPropertyNames(prototype).join(' ')).join(', '),
    };
    return state;
  });

/** The names that scripts have put on the global object. */
export const globalsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => Reflect.ownKeys(globalThis).map(String).sort());

/** What is not the same, or not there, a line each; empty if nothing. */
export function differences(before: State, after: State): string[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  const lines = [...paths].flatMap((path) => {
    const [first = {}, second = {}] = [before[path], after[path]];
    const keys = new Set([...Object.keys(first), ...Object.keys(second)]);
    return [...keys]
      .filter((key) => first[key] !== second[key])
      .map((key) => `${path.slice(-120)} ${key}: ${String(first[key])} -> ${String(second[key])}`);
  });
  return lines.length > 12 ? [...lines.slice(0, 12), `and ${String(lines.length - 12)} more`] : lines;
}
