/**
 * After the build: gives each script a name with its version beside the plain one, and writes names, size and
 * integrity into the guide. Names with another version are from an earlier build, and go.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const DIST = new URL('../packages/embed/dist/', import.meta.url);
const GUIDE = new URL('../docs/embedding.md', import.meta.url);
const SCRIPTS = [
  'arrival-cities.js',
  'arrival-compare.js',
  'arrival-radar.js',
  'arrival-report.js',
  'arrival-cities.classic.js',
];
const BLOCK = /(<!-- npm run build writes this: begin -->\n)[\s\S]*?(<!-- end -->)/;

const { version } = JSON.parse(
  readFileSync(new URL('../packages/embed/package.json', import.meta.url), 'utf8'),
) as { readonly version: string };

/** `arrival-cities.classic.js` -> `arrival-cities-0.1.0.classic.js` */
const versioned = (name: string) => name.replace(/^[\w-]+/, `$&-${version}`);

for (const name of readdirSync(DIST)) {
  if (/^arrival-[a-z]+-\d.*\.js$/.test(name)) rmSync(new URL(name, DIST));
}
for (const name of SCRIPTS) copyFileSync(new URL(name, DIST), new URL(versioned(name), DIST));

const single = versioned('arrival-cities.classic.js');
const bytes = readFileSync(new URL(single, DIST));
const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
const size = `${String(Math.round(brotliCompressSync(bytes).length / 1000))} kB`;

const block = `
This build is version ${version}. Its scripts are \`${versioned('arrival-cities.js')}\`,
\`${versioned('arrival-radar.js')}\`, \`${versioned('arrival-report.js')}\`, \`${versioned('arrival-compare.js')}\`
and \`${single}\`; the last is the single file, ${size}
with brotli. With its integrity, a browser runs this very file or none:

\`\`\`html
<script
  src="./${single}"
  integrity="${integrity}"
  crossorigin="anonymous"
></script>
<arrival-assessment>
  <p>The self-assessment is being loaded.</p>
  <noscript><p>It needs JavaScript. Please turn it on, or ask us for the checklist on paper.</p></noscript>
</arrival-assessment>
\`\`\`

`;

const guide = readFileSync(GUIDE, 'utf8');
if (!BLOCK.test(guide)) throw new Error(`docs/embedding.md has lost its marks, ${String(BLOCK)}`);
const written = guide.replace(BLOCK, (_, begin: string, end: string) => begin + block + end);
if (written !== guide) {
  writeFileSync(GUIDE, written);
  console.log('docs/embedding.md now names this build; commit it with what changed.');
}
