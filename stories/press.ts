/** Looks below the root, also in shadow roots. */
function findIn(root: ParentNode, selector: string): HTMLElement | undefined {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(selector)) return element;
    const inside = element.shadowRoot && findIn(element.shadowRoot, selector);
    if (inside) return inside;
  }
  return undefined;
}

/** A part after `>>>` is looked for in the shadow root of what was found before. */
function find(root: ParentNode, path: string): HTMLElement | undefined {
  const [first = '', ...rest] = path.split('>>>');
  const found = findIn(root, first.trim());
  if (!found || rest.length === 0) return found;
  return found.shadowRoot ? find(found.shadowRoot, rest.join('>>>')) : undefined;
}

/** Waits until there is what the path leads to, ten seconds at most. */
export async function findSoon(root: ParentNode, path: string): Promise<HTMLElement> {
  const end = Date.now() + 10_000;
  for (;;) {
    const found = find(root, path);
    if (found) return found;
    if (Date.now() > end) throw new Error(`There is no ${path} in this story`);
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** Presses one thing after the other, as a user would on the way to a screen. */
export async function press(root: ParentNode, ...paths: readonly string[]): Promise<void> {
  for (const path of paths) (await findSoon(root, path)).click();
}
