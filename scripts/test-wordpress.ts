/**
 * Does what docs/guides/wordpress.md says, in a WordPress from Debian's packages, and looks whether it works:
 * `npm run test:wordpress`, after a build. What it found is recorded in the guide.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { AssessmentPage, openPage } from '../test/helpers/assessment-page.js';
import { launchBrowser } from '../test/helpers/browser.js';
import { hasPlace, ROOT, snippetsOf } from '../test/helpers/snippets.js';
import { installPackages } from './ensure-browser.mjs';
import { openWordPress, type Role, type WordPress } from './wordpress-site.js';

const GUIDE = 'docs/guides/wordpress.md';
const NEEDED = ['mariadb-server-core', 'mariadb-client-core', 'php-cli', 'php-mysql', 'php-gd'];

const runs = (command: string): boolean => spawnSync(command, ['--version']).status === 0;
const versionOf = (name: string): string =>
  spawnSync('dpkg-query', ['-W', '-f=${Version}', name], { encoding: 'utf8' }).stdout;

if (!runs('php') || !runs('mariadbd')) installPackages(NEEDED);
if (!runs('php') || !runs('mariadbd')) {
  console.error(
    `Debian's PHP or MariaDB is missing: apt-get install -y --no-install-recommends ${NEEDED.join(' ')}`,
  );
  process.exit(1);
}

const html = snippetsOf(GUIDE, 'html');
const [block = '', placeholder = ''] = html.filter(hasPlace);
const [script = ''] = html.filter((one) => !hasPlace(one));
const [plugin = ''] = snippetsOf(GUIDE, 'php');
assert.ok(block && placeholder && script && plugin, `${GUIDE} has lost a snippet`);

/** What the block editor saves for a Custom HTML block. */
const customHtml = (content: string): string => `<!-- wp:html -->\n${content}<!-- /wp:html -->`;

/** The widget of a page comes up, and an answer is still there after a reload. */
async function answerIn(browser: Browser, url: string, picture?: string): Promise<void> {
  const context = await browser.createBrowserContext();
  const hosts = new Set<string>();
  const { page, faults } = await openPage(context, url, ({ host, protocol }) => {
    if (protocol.startsWith('http')) hosts.add(host);
  });
  const widget = new AssessmentPage(page);
  await widget.begin('quick');
  await widget.choose('q1.1', '2');
  await page.reload({ waitUntil: 'networkidle0' });
  await widget.press('Go on: City without a name');
  await widget.press('Back'); // going on starts at what is open
  assert.equal(await widget.isChecked('q1.1', '2'), true);
  if (picture) {
    await page.setViewport({ width: 1280, height: 1100 });
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await widget.settle();
    await page.screenshot({ path: picture });
  }
  assert.deepEqual(faults.list, [], url);
  assert.deepEqual([...hosts], [new URL(url).host], 'nobody else is asked for anything');
  await context.close();
}

async function bareOf(browser: Browser, url: string): Promise<void> {
  const { page } = await openPage(browser, url);
  assert.equal(await page.$('arrival-assessment, script[src*="/arrival/"]'), null);
  assert.ok((await page.evaluate(() => document.body.innerText)).includes('is being loaded'));
  await page.close();
}

async function tryEverything(wordpress: WordPress, browser: Browser): Promise<string[][]> {
  const rows: string[][] = [];
  const note = (who: string, what: string, found: string) => rows.push([who, what, found]);

  for (const role of ['administrator', 'editor'] as const satisfies readonly Role[]) {
    const page = await wordpress.publish(role, 'pages', 'How are we doing?', customHtml(block));
    assert.equal(page.content.raw, customHtml(block), `an ${role} keeps script and element`);
    const picture = role === 'administrator' ? join(ROOT, 'docs/screenshots/wordpress.png') : undefined;
    await answerIn(browser, page.link, picture);
    note(role, 'one block', 'kept as pasted; comes up, an answer is there after a reload');
  }

  const stripped = await wordpress.publish('author', 'posts', 'Without the right', customHtml(block));
  assert.doesNotMatch(stripped.content.raw, /<script|<arrival-assessment|<noscript/);
  await bareOf(browser, stripped.link);
  note('author', 'one block', 'script and element are taken out, the sentence stays');

  const post = await wordpress.publish('author', 'posts', 'How are we doing?', customHtml(placeholder));
  assert.equal(post.content.raw, customHtml(placeholder), 'an author keeps the placeholder');
  await bareOf(browser, post.link);

  const footer = await wordpress.call<{ content: { raw: string } }>(
    'administrator',
    'GET',
    'template-parts/twentytwentythree//footer&context=edit',
  );
  const added = `${footer.content.raw}\n${customHtml(script)}`;
  await wordpress.call('administrator', 'POST', 'template-parts/twentytwentythree//footer', {
    content: added,
  });
  await answerIn(browser, post.link);
  note(
    'author',
    'two parts, script in the footer',
    'placeholder kept as pasted; comes up, an answer is kept',
  );
  await wordpress.call('administrator', 'DELETE', 'template-parts/twentytwentythree//footer&force=true');
  await bareOf(browser, post.link);

  writeFileSync(join(wordpress.folder, 'wp-content/plugins/arrival-cities.php'), plugin);
  await wordpress.call('administrator', 'POST', 'plugins/arrival-cities', { status: 'active' });
  await answerIn(browser, post.link);
  note(
    'author',
    'two parts, script from the plugin',
    'placeholder kept as pasted; comes up, an answer is kept',
  );
  return rows;
}

const wordpress = await openWordPress(join(ROOT, 'packages/embed/dist'));
try {
  const browser = await launchBrowser();
  try {
    const rows = await tryEverything(wordpress, browser);
    const software = [
      `WordPress ${wordpress.version} with the theme Twenty Twenty-Three`,
      `PHP ${versionOf('php8.2-cli') || versionOf('php-cli')}`,
      `MariaDB ${versionOf('mariadb-server-core')}`,
      await browser.version(),
    ];
    console.log(`${software.join(', ')}\n`);
    console.log('| role | what was pasted | what was found |\n| --- | --- | --- |');
    for (const row of rows) console.log(`| ${row.join(' | ')} |`);
  } finally {
    await browser.close();
  }
} finally {
  await wordpress.close();
}
