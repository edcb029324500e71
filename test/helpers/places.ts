import assert from 'node:assert/strict';
import type { ElementHandle, Page } from 'puppeteer-core';
import { AssessmentPage } from './assessment-page.js';

/** Drives one of several widgets, also where no selector gets to. */
export function within(page: Page, root: ElementHandle): AssessmentPage {
  const place = new Proxy(page, {
    get(target, key) {
      if (key === '$') return (selector: string) => root.$(selector);
      if (key === '$$') return (selector: string) => root.$$(selector);
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return new AssessmentPage(place);
}

/** The panel is close to its button, above or below, and wholly in the window. */
export async function assertAnchored(widget: AssessmentPage): Promise<void> {
  const boxOf = async (selector: string) =>
    (await widget.find(selector)).evaluate((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top, right, bottom };
    });
  const panel = await boxOf('#panel.anchored');
  const button = await boxOf('arrival-help >>> #button[aria-expanded=true]');
  const window = await widget.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const seen = JSON.stringify({ panel, button, window });
  const gap = Math.min(Math.abs(panel.top - button.bottom), Math.abs(button.top - panel.bottom));
  assert.ok(gap < 10 && panel.left < button.right && panel.right > button.left, `beside its button: ${seen}`);
  const isInside =
    panel.left >= 0 && panel.top >= 0 && panel.right <= window.width && panel.bottom <= window.height;
  assert.ok(isInside, `in the window: ${seen}`);
}

/** The canvas has a size that is seen, and something is drawn on it. */
export async function assertDrawn(widget: AssessmentPage, within = 'arrival-results'): Promise<void> {
  await widget.until(async () =>
    (await widget.find(`${within} >>> arrival-chart >>> canvas`)).evaluate((element) => {
      const canvas = element as unknown as HTMLCanvasElement;
      const { width, height } = canvas.getBoundingClientRect();
      if (width < 200 || height < 200) return false;
      const blank = document.createElement('canvas');
      [blank.width, blank.height] = [canvas.width, canvas.height];
      return canvas.toDataURL() !== blank.toDataURL();
    }),
  );
}
