/**
 * Where an element gets its instrument and texts. Entry points pass the built-in one; a host can
 * give the address of its own. Everything comes back as unread data and is checked before use.
 */
export interface ContentSource {
  /** Languages there are texts for, the reference language first. */
  readonly languages: readonly string[];
  instrument(): Promise<unknown>;
  locale(language: string): Promise<unknown>;
  practices(): Promise<unknown>;
  practicesLocale(language: string): Promise<unknown>;
  /** Titles of parts, dimensions and levels alone, for a radar without the questions. */
  titles(language: string): Promise<unknown>;
  /** Texts of the interface; English is built in. */
  messages(language: string): Promise<unknown>;
  /** How reports of older versions become reports of this one; undefined, as without it, where nothing is told of it. */
  migrations?(): Promise<unknown>;
}

/** Says which address did not load, and why. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  constructor(
    readonly url: string,
    readonly reason: string,
  ) {
    super(`${url}: ${reason}`);
  }
}

/** Reads a text from an address the host gave, with a limit on its size. */
export async function loadText(url: string, limit: number): Promise<string> {
  let response: Response;
  try {
    response = await fetch(url, { credentials: 'same-origin' });
  } catch (error) {
    throw new LoadError(url, String(error instanceof Error ? error.message : error));
  }
  if (!response.ok)
    throw new LoadError(response.url || url, `HTTP ${response.status} ${response.statusText}`.trim());
  const declared = Number(response.headers.get('content-length'));
  if (declared > 4 * limit) throw new LoadError(url, `${declared} B`);
  return response.text();
}

async function loadJson(url: URL): Promise<unknown> {
  const text = await loadText(url.href, 5_000_000);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new LoadError(url.href, String(error));
  }
}

/**
 * An instrument in a folder of its own: `instrument.json`, `practices.json` and `locales/` beside it, and
 * `migrations.json` where reports of older versions are to be opened. A
 * language it does not have is replaced by the last of the languages; the interface keeps the texts of
 * the built-in source, in English where that has none.
 */
export function contentFromUrl(
  address: string,
  base: string,
  languages: readonly string[],
  builtIn: ContentSource | undefined,
): ContentSource {
  const root = new URL(address, base);
  const at = (path: string) => loadJson(new URL(path, root));
  const inLanguage = (language: string, suffix: string) =>
    at(`locales/${language}${suffix}`).catch((error: unknown) => {
      const last = languages.at(-1);
      if (last === undefined || last === language) throw error;
      return at(`locales/${last}${suffix}`);
    });
  return {
    languages: [...new Set(languages)],
    instrument: () => loadJson(root),
    practices: () => at('practices.json'),
    locale: (language) => inLanguage(language, '.json'),
    practicesLocale: (language) => inLanguage(language, '.practices.json'),
    titles: (language) => inLanguage(language, '.json'),
    messages: (language) =>
      builtIn?.languages.includes(language)
        ? builtIn.messages(language)
        : Promise.resolve({ language, review: 'original', messages: {} }),
    migrations: () =>
      at('migrations.json').catch((error: unknown) => {
        if (error instanceof LoadError && error.reason.startsWith('HTTP 404')) return undefined;
        throw error;
      }),
  };
}
