import { radarSvg } from '@arrival-cities/core';
import type { Messages } from '../shared/messages.js';
import type { ChartView } from './chart-view.js';

const SVG = 'http://www.w3.org/2000/svg';
const TOKEN = /<(\/?)(\w+)([^>]*?)(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;

/** The vector drawing as a node of its own; its letters can be read in a column of half a screen, and on paper. */
export function vectorRadar(
  { model, ringNames, ringNumbers, title }: ChartView,
  messages: Messages,
  isNumbered = false,
): Element {
  const text = radarSvg(model, {
    title,
    ringNames: isNumbered ? ringNumbers : ringNames,
    language: messages.language,
    isNumbered,
    isLarge: true,
  });
  return elementOf(text);
}

/**
 * Makes elements of what `radarSvg` writes, one by one: tags, double quotes, numeric references. Under Trusted
 * Types a page may hand no text to the parsers of the browser, not even as XML.
 */
export function elementOf(text: string): Element {
  const root = document.createElementNS(SVG, 'g');
  let parent: Element = root;
  for (const [, end, name, attributes = '', isEmpty, words] of text.matchAll(TOKEN)) {
    if (words !== undefined) parent.append(plain(words));
    else if (end) parent = parent.parentElement ?? root;
    else if (name) {
      const element = document.createElementNS(SVG, name);
      for (const [, key = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
        if (key !== 'xmlns') element.setAttribute(key, plain(value));
      }
      parent.append(element);
      if (!isEmpty) parent = element;
    }
  }
  return root.firstElementChild ?? root;
}

const plain = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
