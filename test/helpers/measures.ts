import type { Page } from 'puppeteer-core';
import type { AssessmentPage } from './assessment-page.js';

/** Every element of the page, through all shadow roots; as text, to be used inside the page. */
const ALL = `const all = (root) => [...root.querySelectorAll('*')].flatMap((element) =>
  [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
const isSeen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden');
const nameOf = (element) => element.localName + '.' + (element.getAttribute('class') ?? '') + ' '
  + (element.getAttribute('aria-label') ?? element.textContent).trim().replace(/\\s+/g, ' ').slice(0, 60);`;

const inPage = (page: Page, body: string): Promise<string[]> =>
  page.evaluate(`(() => { ${ALL} ${body} })()`) as Promise<string[]>;

/** Buttons, links and fields that are smaller than 24 pixels; links within a sentence are exempt (WCAG 2.5.8). */
export const smallTargets = (page: Page, tag = 'arrival-assessment'): Promise<string[]> =>
  inPage(
    page,
    `return all(document.querySelector('${tag}').shadowRoot)
      .filter((element) => element.matches('button, a[href], input, select, textarea, summary') && isSeen(element))
      .filter((element) => !(getComputedStyle(element).display === 'inline' && element.matches('a')))
      .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
      .filter(({ box }) => Math.min(box.width, box.height) < 24)
      .map(({ element, box }) => nameOf(element) + ' ' + box.width.toFixed(1) + ' x ' + box.height.toFixed(1));`,
  );

/** Texts that are cut off by their box. */
export const clippedTexts = (page: Page): Promise<string[]> =>
  inPage(
    page,
    `return all(document.querySelector('arrival-assessment').shadowRoot)
      .filter((element) => isSeen(element) && element.clientWidth > 1 && element.textContent.trim() !== '' && !element.matches('select, option'))
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const isCut = (overflow) => overflow === 'hidden' || overflow === 'clip';
        return (isCut(overflowX) && element.scrollWidth > element.clientWidth + 1)
          || (isCut(overflowY) && element.scrollHeight > element.clientHeight + 1);
      })
      .map(nameOf);`,
  );

/** What has an animation or a transition that takes time. */
export const movingParts = (page: Page): Promise<string[]> =>
  inPage(
    page,
    `const takesTime = (durations) => durations.split(',').some((duration) => parseFloat(duration) > 0);
    return all(document).filter((element) => {
      const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
      return (animationName !== 'none' && takesTime(animationDuration)) || takesTime(transitionDuration);
    }).map(nameOf);`,
  );

/** The texts a control is described by, as far as they are in its own root and seen; "invalid" comes first if it is. */
export async function describedBy(widget: AssessmentPage, selector: string): Promise<string[]> {
  return (await widget.find(selector)).evaluate((control) => {
    const root = control.getRootNode() as ShadowRoot;
    const names = ['aria-describedby', 'aria-errormessage'].map((name) => control.getAttribute(name) ?? '');
    const ids = names.join(' ').split(' ').filter(Boolean);
    const texts = ids.map((id) => {
      const text = root.getElementById(id);
      if (!text) throw new Error(`#${id} is not in the root of the control`);
      return text.checkVisibility() ? text.innerText.trim() : '';
    });
    return [control.ariaInvalid === 'true' ? 'invalid:' : 'valid:', ...texts];
  });
}

/**
 * Listens to all live regions that the widget has now, its inner elements included; a call tells what was
 * said so far. A region that comes later is not listened to, as a screen reader may not either.
 */
export async function listenToLiveRegions(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const root = document.querySelector('arrival-assessment')!.shadowRoot!;
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const regionsIn = (place: ParentNode): HTMLElement[] =>
      [...place.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
        ...(element.matches('[role=status], [role=alert]') ? [element] : []),
        ...(element.shadowRoot ? regionsIn(element.shadowRoot) : []),
      ]);
    const regions = regionsIn(root);
    for (const region of regions) {
      let before = '';
      const note = (): void => {
        const text = region.textContent.trim().replace(/\s+/g, ' ');
        if (text !== '' && text !== before) said.push(`${region.role ?? ''}: ${text}`);
        before = text;
      };
      note();
      new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
    }
    if (regions.length < 2) said.push('a region is missing');
  });
  return () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
}
