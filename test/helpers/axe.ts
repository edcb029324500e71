import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'puppeteer-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe has rules for; a page that has other colours than before and nothing else needs those of colour alone. */
export type AxeRules = 'all' | 'of colour' | 'of structure';

const OF_COLOUR = ['color-contrast', 'link-in-text-block'];
const OPTIONS = {
  all: {},
  'of colour': { runOnly: OF_COLOUR },
  'of structure': { rules: Object.fromEntries(OF_COLOUR.map((id) => [id, { enabled: false }])) },
} satisfies Record<AxeRules, object>;

/** To work out a selector for each element that was looked at takes as long as the look itself. */
const UNNAMED = { selectors: false, elementRef: false, ancestry: false };

interface Finding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly {
    readonly target?: unknown;
    readonly html: string;
    readonly failureSummary?: string;
  }[];
}

/** Nothing found by axe in the widget, contrast included, for WCAG 2.2 A and AA and good practice. */
export async function assertAccessible(
  place: Page | Frame,
  where: string,
  within = 'html',
  rules: AxeRules = 'all',
): Promise<void> {
  // As text it goes by the debugger, which a page's own policy does not concern.
  if ((await place.evaluate('typeof axe')) === 'undefined') await place.evaluate(source);
  const look = async (naming: object): Promise<Finding[]> => {
    const options = JSON.stringify({ resultTypes: ['violations'], ...OPTIONS[rules], ...naming });
    const found = await place.evaluate(
      `axe.run('${within}', ${options}).then(({ violations }) => JSON.stringify(violations))`,
    );
    return JSON.parse(String(found)) as Finding[];
  };
  const found = await look(UNNAMED);
  if (found.length === 0) return;
  const named = await look({});
  const words = (named.length > 0 ? named : found).map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ target, html, failureSummary }) => `  ${JSON.stringify(target)} ${html.slice(0, 200)} ${failureSummary ?? ''}`).join('\n')}`,
  );
  assert.deepEqual(words, [], `axe on ${where}`);
}
