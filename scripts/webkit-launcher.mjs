// Runs browser tests in WebKitGTK: its WebDriver by plain HTTP, on a screen of its own if there is none.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** Where WebDriver has the keys that make no character: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};
const BUTTONS = { left: 0, middle: 1, right: 2 };

const keyCode = (name) => {
  const key = KEYS[name] ?? name;
  if ([...key].length === 1) return key;
  throw new Error(`WebKit: no key "${name}" is known; add it to KEYS in scripts/webkit-launcher.mjs.`);
};

const freePort = () =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** The launcher that the test runner calls "webdriver", which its plugins for keys and mouse know. One page at a time. */
class WebKitLauncher {
  name = 'WebKitGTK';
  type = 'webdriver';
  concurrency = 1;
  #paths;
  #children = [];
  #url = '';
  #starting;
  #active = new Map();

  constructor(paths) {
    this.#paths = paths;
  }

  async startSession(id, url) {
    this.#active.set(id, url);
    await (this.#starting ??= this.#start());
    await this.#post('url', { url });
  }

  isActive(id) {
    return this.#active.has(id);
  }

  getBrowserUrl(id) {
    return this.#active.get(id);
  }

  async stopSession(id) {
    await this.#post('actions', undefined, 'DELETE');
    await this.#post('url', { url: 'about:blank' });
    this.#active.delete(id);
    return {};
  }

  startDebugSession() {
    throw new Error('WebKit: there is no window to debug in.');
  }

  async stop() {
    if (this.#url) await this.#post('', undefined, 'DELETE').catch(() => undefined); // it may have gone already
    this.#url = '';
    for (const child of this.#children.splice(0)) child.kill();
  }

  /** Key by key: a doubled letter in one call is lost. */
  async sendKeys(_id, names) {
    for (const value of names.map(keyCode))
      await this.#act({
        type: 'key',
        id: 'keyboard',
        actions: [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ],
      });
  }

  sendMouseMove(_id, x, y) {
    return this.#mouse([{ type: 'pointerMove', duration: 0, x, y }]);
  }

  sendMouseClick(_id, x, y, button = 'left') {
    return this.#mouse([
      { type: 'pointerMove', duration: 0, x, y },
      { type: 'pointerDown', button: BUTTONS[button] },
      { type: 'pointerUp', button: BUTTONS[button] },
    ]);
  }

  sendMouseDown(_id, button = 'left') {
    return this.#mouse([{ type: 'pointerDown', button: BUTTONS[button] }]);
  }

  sendMouseUp(_id, button = 'left') {
    return this.#mouse([{ type: 'pointerUp', button: BUTTONS[button] }]);
  }

  async resetMouse() {
    await this.#post('actions', undefined, 'DELETE');
    await this.#mouse([{ type: 'pointerMove', duration: 0, x: 0, y: 0 }]);
  }

  /** Only the window can be made smaller, down to about 450 px. Answers whether the page has the size asked for. */
  async setViewport({ width, height }) {
    const measure = () =>
      this.#post('execute/sync', { script: 'return [innerWidth, innerHeight]', args: [] });
    const rect = await this.#post('window/rect', undefined, 'GET');
    const [innerWidth, innerHeight] = await measure();
    await this.#post('window/rect', {
      width: rect.width - innerWidth + width,
      height: rect.height - innerHeight + height,
    });
    const end = Date.now() + 1000; // the page hears of it a little later
    for (;;) {
      const size = await measure();
      if (size[0] === width && size[1] === height) return true;
      if (Date.now() > end) return false;
    }
  }

  #mouse(actions) {
    return this.#act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  async #act(source) {
    await this.#post('actions', { actions: [source] });
  }

  async #post(path, body, method = 'POST') {
    const response = await fetch(`${this.#url}${path && `/${path}`}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKit: ${path}: ${value.error}: ${value.message}`);
    return value;
  }

  async #start() {
    process.once('exit', () => this.#children.forEach((child) => child.kill()));
    const env = { ...process.env, DISPLAY: process.env.DISPLAY ?? (await this.#screen()) };
    const port = await freePort();
    this.#spawn(this.#paths.driver, [`--port=${port}`], { env, stdio: 'ignore' });
    await this.#answers(`http://127.0.0.1:${port}/status`);
    this.#url = `http://127.0.0.1:${port}/session`;
    const { sessionId } = await this.#post('', {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: this.#paths.browser, args: ['--automation'] },
        },
      },
    });
    this.#url += `/${sessionId}`;
    await this.#post('window/rect', { x: 0, y: 0, width: 1200, height: 900 });
  }

  #screen() {
    return new Promise((done, fail) => {
      const screen = this.#spawn(
        'Xvfb',
        ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
        { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
      );
      screen.once('error', fail);
      screen.once('exit', () => fail(new Error('Xvfb did not start.')));
      screen.stdio[3].once('data', (number) => done(`:${String(number).trim()}`));
    });
  }

  #spawn(...call) {
    const child = spawn(...call);
    this.#children.push(child);
    return child;
  }

  async #answers(url) {
    const end = Date.now() + 20_000;
    for (;;) {
      if ((await fetch(url).catch(() => undefined))?.ok) return; // refused until it listens
      if (Date.now() > end) throw new Error('WebKitWebDriver did not start.');
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

/** @param {{ browser: string, driver: string }} paths */
export const webkitLauncher = (paths) => new WebKitLauncher(paths);
