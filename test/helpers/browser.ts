import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { launch, type Browser, type BrowserContext } from 'puppeteer-core';
import { findBrowser } from '../../scripts/ensure-browser.mjs';

export { STRICT_POLICY } from '../policy/strict-policy.mjs';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface ServeOptions {
  /** Sent with every answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Pages by path, such as `/host.html`, in front of the files of the folder. */
  readonly pages?: Readonly<Record<string, string>>;
}

export interface Site {
  /** Without a slash at the end. */
  readonly url: string;
  /** The path of every request so far, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Serves a folder on a free port of this machine. */
export async function serve(folder: string, { headers = {}, pages = {} }: ServeOptions = {}): Promise<Site> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/favicon.ico') return response.writeHead(204).end(); // the browser's own idea
    requests.push(pathname);
    const path = normalize(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    const page = pages[pathname];
    const body = page === undefined ? readFile(join(folder, path)) : Promise.resolve(page);
    body.then(
      (content) => {
        const type = TYPES[extname(path)] ?? 'application/octet-stream';
        response
          .writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...headers })
          .end(content);
      },
      () => response.writeHead(404, headers).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    requests,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()));
        server.closeAllConnections();
      }),
  };
}

/** The loader of TypeScript wraps functions with a name, also those that are sent to a page, which lacks the wrapper. */
function giveWrapper(place: Browser | BrowserContext): void {
  const newPage = place.newPage.bind(place);
  place.newPage = async (...options) => {
    const page = await newPage(...options);
    await page.evaluateOnNewDocument('globalThis.__name = (value) => value');
    return page;
  };
}

/** Starts the Chromium of the tests; with a folder for its data, what a page keeps outlives it. */
export async function launchBrowser({
  userDataDir,
}: { readonly userDataDir?: string } = {}): Promise<Browser> {
  const { executablePath, args } = findBrowser();
  const browser = await launch({
    executablePath,
    args,
    headless: true,
    ...(userDataDir ? { userDataDir } : {}),
  });
  giveWrapper(browser);
  const createContext = browser.createBrowserContext.bind(browser);
  browser.createBrowserContext = async (...options) => {
    const context = await createContext(...options);
    giveWrapper(context);
    return context;
  };
  return browser;
}
