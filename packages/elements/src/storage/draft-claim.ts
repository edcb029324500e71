interface Announcement {
  readonly id: string;
}

const isAnnouncement = (data: unknown): data is Announcement =>
  typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string';

/**
 * One page writes a draft, others follow. The writer holds a Web Lock and announces what it saved;
 * where the browser has no locks, the store's check of revisions alone keeps pages from overwriting.
 */
export class DraftClaim {
  readonly #name: string;
  readonly #id: string;
  readonly #channel: BroadcastChannel | undefined;
  #release: (() => void) | undefined;

  constructor(
    namespace: string,
    id: string,
    private readonly listener: { saved(): void; lost(): void },
  ) {
    this.#id = id;
    this.#name = `arrival-cities:${namespace}:${id}`;
    this.#channel = openChannel(`arrival-cities:${namespace}`);
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isAnnouncement(data) && data.id === id) this.listener.saved();
    });
  }

  /** True if this page may write. With `steal` it takes the draft over from another page. */
  async acquire(steal = false): Promise<boolean> {
    // Typed as always there, but missing without a secure context.
    const locks = navigator.locks as LockManager | undefined;
    if (!locks) return true;
    return new Promise((resolve) => {
      const held = locks.request(this.#name, steal ? { steal } : { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        if (lock === null) return undefined;
        return new Promise<void>((release) => {
          this.#release = release;
        });
      });
      held.catch((error: unknown) => {
        // Taken over by another page; anything else means locks are forbidden here.
        if (this.#release) this.listener.lost();
        else resolve(!(error instanceof DOMException && error.name === 'AbortError'));
        this.#release = undefined;
      });
    });
  }

  announce(): void {
    this.#channel?.postMessage({ id: this.#id } satisfies Announcement);
  }

  close(): void {
    this.#release?.();
    this.#release = undefined;
    this.#channel?.close();
  }
}

function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined; // some sandboxes forbid it; the pages then do not hear of each other
  }
}
