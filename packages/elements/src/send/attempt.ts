/** Why it may go well at another time. */
export interface Trouble {
  readonly reason: 'network' | 'offline' | 'timeout' | 'busy';
  /** HTTP status, where there was an answer. */
  readonly status?: number;
}

/** What the recipient said; the words are those of RFC 9457, shortened. */
export interface Refusal {
  readonly status: number;
  readonly words: readonly string[];
}

export type Outcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** `pause`: seconds the server asks to wait. */
  | { readonly kind: 'again'; readonly trouble: Trouble; readonly pause: number };

export interface Letter {
  readonly url: string;
  /** The same for the same state of a report: a server that keeps it stores a report once. */
  readonly key: string;
  readonly body: string;
}

/** Bytes of an answer that are read. */
const ANSWER_LIMIT = 20_000;
const WORDS_LIMIT = 500;

/** Sends once. Never throws: what went wrong is the outcome. */
export async function attempt(letter: Letter, timeout: number, stop: AbortSignal): Promise<Outcome> {
  const limit = new AbortController();
  const giveUp = () => limit.abort();
  const timer = setTimeout(giveUp, timeout * 1000);
  stop.addEventListener('abort', giveUp);
  try {
    const response = await fetch(letter.url, {
      method: 'POST',
      body: letter.body,
      headers: {
        'content-type': 'application/json',
        accept: 'application/problem+json, application/json;q=0.5',
        'idempotency-key': `"${letter.key}"`,
      },
      credentials: 'same-origin',
      redirect: 'error',
      cache: 'no-store',
      signal: limit.signal,
    });
    return await outcomeOf(response);
  } catch {
    if (limit.signal.aborted) return { kind: 'again', trouble: { reason: 'timeout' }, pause: 0 };
    const reason = navigator.onLine ? 'network' : 'offline';
    return { kind: 'again', trouble: { reason }, pause: 0 };
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', giveUp);
  }
}

async function outcomeOf(response: Response): Promise<Outcome> {
  const { status, headers } = response;
  const retryAfter = headers.get('retry-after');
  if (response.ok) {
    // It is accepted; whether the rest of the answer arrives changes nothing.
    response.body?.cancel().catch(() => undefined);
    return { kind: 'sent' };
  }
  // 409 with a time: the same sending is still being worked on.
  const isBusy = status >= 500 || [408, 425, 429].includes(status) || (status === 409 && retryAfter !== null);
  if (isBusy) {
    response.body?.cancel().catch(() => undefined);
    return { kind: 'again', trouble: { reason: 'busy', status }, pause: secondsOf(retryAfter, Date.now()) };
  }
  return { kind: 'refused', refusal: { status, words: await wordsOf(response) } };
}

/** `Retry-After` in seconds or as a date, as seconds from now. */
export function secondsOf(retryAfter: string | null, now: number): number {
  if (retryAfter === null) return 0;
  const seconds = /^\d+$/.test(retryAfter.trim())
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - now) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : 0;
}

/** `title` and `detail` of an `application/problem+json`; nothing of any other answer, such as a page. */
async function wordsOf(response: Response): Promise<string[]> {
  if (!/^application\/problem\+json\b/i.test(response.headers.get('content-type') ?? '')) return [];
  try {
    const problem: unknown = JSON.parse(await beginningOf(response));
    if (typeof problem !== 'object' || problem === null) return [];
    const { title, detail } = problem as { readonly title?: unknown; readonly detail?: unknown };
    return [title, detail]
      .filter((word) => typeof word === 'string')
      .map((word) => word.trim().slice(0, WORDS_LIMIT))
      .filter(Boolean);
  } catch {
    return []; // cut off or no JSON; the status says enough
  }
}

async function beginningOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; reader;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > ANSWER_LIMIT) {
      await reader.cancel();
      break;
    }
    text += decoder.decode(value, { stream: true });
  }
  return text;
}
