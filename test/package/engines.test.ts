import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ENGINES } from '../../scripts/engines.mjs';

const root = join(import.meta.dirname, '../..');

/** What the script answers under an environment, without installing anything. */
const listed = (environment: Readonly<Record<string, string>>) =>
  spawnSync(
    process.execPath,
    ['-e', "import('./scripts/engines.mjs').then((m) => console.log(m.wantedEngines().join()))"],
    { cwd: root, encoding: 'utf8', env: { PATH: process.env['PATH'], ...environment } },
  );

describe('the engines of the browser tests', () => {
  it('are named in the README, each with the version it last ran in', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8').replace(/\s+/g, ' ');
    const sentence = /The browser tests last ran in [^;]+;/.exec(readme)?.[0] ?? '';
    const labels = Object.values(ENGINES).map(({ label }) => label);
    assert.deepEqual(labels, ['Chromium', 'Firefox', 'WebKitGTK']);
    for (const label of labels) assert.match(sentence, new RegExp(`${label} [1-9]\\d*`));
  });

  it('are chosen by BROWSERS, in its order, and all of them without it', () => {
    assert.equal(listed({}).stdout, 'chromium,firefox,webkit\n');
    assert.equal(listed({ BROWSERS: 'webkit,chromium' }).stdout, 'webkit,chromium\n');
    assert.equal(listed({ ARRIVAL_BROWSER: 'registry' }).stdout, 'chromium\n');
  });

  it('say which names there are when one is wrong', () => {
    const { status, stderr } = listed({ BROWSERS: 'chrome' });
    assert.equal(status, 1);
    assert.match(stderr, /BROWSERS names "chrome"; there are chromium, firefox, webkit to choose from/);
  });
});
