import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'puppeteer-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const ALL = `{ resultTypes: ['violations'] }`;
/** For a page that was looked at with all rules, and now has other colours and nothing else. */
const OF_COLOUR = `{ resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] }`;

interface Finding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly {
    readonly target: unknown;
    readonly html: string;
    readonly failureSummary?: string;
  }[];
}

/** Nothing found by axe in the widget, contrast included, for WCAG 2.2 A and AA and good practice. */
export async function assertAccessible(
  place: Page | Frame,
  where: string,
  within = 'html',
  rules: 'all' | 'of colour' = 'all',
): Promise<void> {
  // As text it goes by the debugger, which a page's own policy does not concern.
  if ((await place.evaluate('typeof axe')) === 'undefined') await place.evaluate(source);
  const found = await place.evaluate(
    `axe.run('${within}', ${rules === 'all' ? ALL : OF_COLOUR}).then(({ violations }) => JSON.stringify(violations))`,
  );
  const findings = JSON.parse(String(found)) as Finding[];
  const words = findings.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ target, html, failureSummary }) => `  ${JSON.stringify(target)} ${html.slice(0, 200)} ${failureSummary ?? ''}`).join('\n')}`,
  );
  assert.deepEqual(words, [], `axe on ${where}`);
}
