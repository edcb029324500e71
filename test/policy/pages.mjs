// Serves the built scripts under /policy/, and a page for each build, with the policy of DESIGN 11.
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { BUILDS, PUBLISHED } from './builds.mjs';
import { STRICT_POLICY } from './strict-policy.mjs';

const PAGES = { ...BUILDS, ...PUBLISHED };
const DIST = join(import.meta.dirname, '../../packages/embed/dist');
const DOCS = join(import.meta.dirname, '../../docs');
const WATCH = '<script src="./watch.js"></script>';

/** Runs first in each page and keeps what the test asks for: faults, files that go out, calls of the printer. */
const WATCH_SCRIPT = `
  window.faults = [];
  window.files = [];
  window.printed = 0;
  const fault = (text) => window.faults.push(text);
  document.addEventListener('securitypolicyviolation', (event) =>
    fault('policy: ' + [event.violatedDirective, event.blockedURI, event.sourceFile, event.sample].join(' ')));
  addEventListener('error', (event) => fault('error: ' + event.message));
  addEventListener('unhandledrejection', (event) => fault('rejection: ' + event.reason));
  for (const name of ['error', 'warn']) console[name] = (...words) => fault(name + ': ' + words.join(' '));
  window.print = () => window.printed++;
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => (window.files.push(blob), make.call(URL, blob));
  // What is offered as a file is kept above; the browsers differ in what they do with it then.
  addEventListener('click', (event) => event.composedPath()[0].download && event.preventDefault(), true);
  HTMLAnchorElement.prototype.click = function () {
    if (!this.download) HTMLElement.prototype.click.call(this);
  };
`;

const pageOf = ({ body }) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${WATCH}</head><body>${body}</body></html>`;

async function contentOf(name) {
  if (name === 'watch.js') return WATCH_SCRIPT;
  const page = PAGES[name.replace(/\.host$/, '')];
  if (page && name.endsWith('.host')) return pageOf(page);
  const content = await readFile(join(name.startsWith('examples/') ? DOCS : DIST, normalize(`/${name}`)));
  return name.endsWith('.html') ? content.toString().replace('<head>', `<head>${WATCH}`) : content;
}

/** A middleware for the server of the test runner. */
export async function policyPages(context, next) {
  const [, name] = /^\/policy\/([^?]+)$/.exec(context.path) ?? [];
  if (!name) return next();
  const extra = PAGES[name.replace(/\.host$/, '')]?.policy;
  context.set('content-security-policy', extra ? `${STRICT_POLICY}; ${extra}` : STRICT_POLICY);
  context.set('cache-control', 'no-store');
  try {
    context.body = await contentOf(name);
    context.type = name.endsWith('.host') ? '.html' : extname(name);
  } catch {
    context.status = 404; // without a build, the test says so
  }
}
