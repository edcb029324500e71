import { duplicateReport, type Moment, type Report } from '@arrival-cities/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createId, now } from '../shared/environment.js';
import { DraftClaim } from '../storage/draft-claim.js';
import {
  createMemoryStore,
  openDeviceStore,
  type DraftRecord,
  type DraftStore,
} from '../storage/draft-store.js';

/** `own` may write; `follow` watches another page that writes; `view` shows a copy that nobody edits. */
export type Access = 'own' | 'follow' | 'view';
export type Saving = 'idle' | 'saving' | 'saved' | 'failed';

const TYPING_PAUSE = 300;

/** What is stored, as far as this version can read it. */
export interface Checked {
  readonly report?: Report;
  /** It was made with an older version of the checklist, and can be brought up. */
  readonly older?: Report;
}

/** A draft of the device as it is listed; without a report if this version cannot work on it. */
export interface ListedDraft extends Pick<DraftRecord, 'id' | 'title' | 'savedAt'>, Pick<Checked, 'older'> {
  readonly report: Report | undefined;
  /** As it is stored. */
  readonly data: unknown;
}

/** What the session asks of its host besides an update. */
export interface SessionListener {
  /** Turns what is stored into a report, if this version can read it. */
  check(data: unknown): Promise<Checked>;
  /** Another page had written: this page's version is kept as a draft of its own. */
  conflict(): void;
}

/** Holds the one report of an element, and writes every change of it to the device. */
export class DraftSession implements ReactiveController {
  report: Report | undefined;
  access: Access = 'own';
  saving: Saving = 'idle';
  drafts: readonly ListedDraft[] = [];

  #store: DraftStore = createMemoryStore('');
  #namespace = '';
  #claim: DraftClaim | undefined;
  #isConnected = false;
  /** The newest revision known to be in the store. */
  #stored = -1;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly listener: SessionListener,
  ) {
    host.addController(this);
  }

  /** Whether what is saved outlives the page. */
  get lasts(): boolean {
    return this.#store.lasts;
  }

  /** The open draft, if it can be gone on with at another time. */
  get draftId(): string | undefined {
    return this.lasts && this.access !== 'view' ? this.report?.id : undefined;
  }

  hostConnected(): void {
    this.#isConnected = true;
    window.addEventListener('pagehide', this.#onHide);
    document.addEventListener('visibilitychange', this.#onHide);
    if (this.report && this.access !== 'view' && !this.#claim) void this.#claimDraft(this.report.id);
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    window.removeEventListener('pagehide', this.#onHide);
    document.removeEventListener('visibilitychange', this.#onHide);
    void this.flush().finally(() => {
      if (this.#isConnected) return; // it was moved in the page, and its draft is still its own
      this.#claim?.close();
      this.#claim = undefined;
    });
  }

  /** Opens the place drafts are kept in; falls back to memory where the browser forbids storage. */
  async open(namespace: string, storage: 'device' | 'none'): Promise<void> {
    this.#namespace = namespace;
    try {
      this.#store = storage === 'none' ? createMemoryStore(namespace) : await openDeviceStore(namespace);
    } catch {
      this.#store = createMemoryStore(namespace); // `lasts` says so, and the screen tells the user
    }
    await this.refresh();
  }

  async refresh(): Promise<void> {
    try {
      const records = await this.#store.list();
      this.drafts = await Promise.all(records.map((record) => this.#listed(record)));
    } catch {
      this.saving = 'failed';
    }
    this.host.requestUpdate();
  }

  /** Starts on a report that is not on the device yet, and keeps it there. */
  async begin(report: Report, title = ''): Promise<void> {
    await this.#putAway();
    this.report = report;
    this.#stored = -1;
    await this.#claimDraft(report.id);
    await this.#write(title);
    await this.refresh();
  }

  /** Goes on with a draft of the device. */
  async resume(report: Report): Promise<void> {
    await this.#putAway();
    this.report = report;
    this.#stored = report.revision;
    this.saving = 'saved';
    await this.#claimDraft(report.id);
  }

  /** Shows a report without keeping or changing it. */
  async view(report: Report): Promise<void> {
    await this.#putAway();
    this.report = report;
    this.access = 'view';
    this.host.requestUpdate();
  }

  /** Puts the report away; it stays on the device. */
  async leave(): Promise<void> {
    await this.#putAway();
    this.report = undefined;
    await this.refresh();
  }

  /** Applies a change and writes it: at once, or a moment after the last key. */
  edit(change: (report: Report, at: Moment) => Report, pace: 'choice' | 'text'): void {
    if (!this.report || this.access !== 'own') return;
    this.report = change(this.report, now());
    this.saving = 'saving';
    this.host.requestUpdate();
    clearTimeout(this.#typing);
    this.#typing = undefined;
    if (pace === 'choice') void this.flush();
    else this.#typing = setTimeout(() => void this.flush(), TYPING_PAUSE);
  }

  /** Writes what is not written yet. One write at a time; changes made meanwhile go with the next. */
  async flush(): Promise<void> {
    clearTimeout(this.#typing);
    this.#typing = undefined;
    await this.#writing;
    if (this.access !== 'own' || !this.report || this.report.revision === this.#stored) return;
    this.#writing ??= this.#write().finally(() => {
      this.#writing = undefined;
    });
    await this.#writing;
    if (this.saving !== 'failed') await this.flush();
  }

  async takeOver(): Promise<void> {
    if (!this.report) return;
    await this.#reread();
    this.access = (await this.#claim?.acquire(true)) === false ? 'follow' : 'own';
    this.host.requestUpdate();
  }

  async rename(id: string, title: string): Promise<void> {
    await this.#store.rename(id, title);
    await this.refresh();
  }

  async remove(id: string): Promise<void> {
    await this.#store.remove(id);
    await this.refresh();
  }

  /** What comes next takes the place of the report at once, so that no other screen shows in between. */
  async #putAway(): Promise<void> {
    await this.flush();
    this.#claim?.close();
    this.#claim = undefined;
    this.access = 'own';
    this.saving = 'idle';
  }

  async #listed({ id, title, savedAt, report: data }: DraftRecord): Promise<ListedDraft> {
    // The one that is open needs no check, and so a new visitor does not load what checks.
    const isOpen = id === this.report?.id;
    const { report, ...rest } = isOpen ? { report: this.report } : await this.listener.check(data);
    return { id, title, savedAt, data, report, ...rest };
  }

  readonly #onHide = (): void => {
    void this.flush();
  };

  async #claimDraft(id: string): Promise<void> {
    this.#claim?.close();
    this.#claim = new DraftClaim(this.#namespace, id, {
      saved: () => void this.#reread(),
      lost: () => {
        this.access = 'follow';
        this.host.requestUpdate();
      },
    });
    this.access = (await this.#claim.acquire()) ? 'own' : 'follow';
    this.host.requestUpdate();
  }

  async #reread(): Promise<void> {
    if (!this.report || this.access === 'own') return;
    const record = await this.#store.read(this.report.id);
    const { report } = record ? await this.listener.check(record.report) : {};
    if (!report || report.revision < this.report.revision) return;
    this.report = report;
    this.#stored = report.revision;
    this.host.requestUpdate();
  }

  async #write(title?: string): Promise<void> {
    const { report } = this;
    if (!report) return;
    try {
      const outcome = await this.#store.write(report, this.#stored, title);
      if (outcome === 'conflict') {
        await this.#stepAside(report);
        return;
      }
      this.#stored = report.revision;
      this.saving = this.report?.revision === report.revision ? 'saved' : 'saving';
      this.#claim?.announce();
    } catch {
      this.saving = 'failed'; // the screen offers the file instead
    }
    this.host.requestUpdate();
  }

  /** The other page's version stays where it is; this one goes on as a draft of its own. */
  async #stepAside(report: Report): Promise<void> {
    const copy = { ...duplicateReport(report, { id: createId(), at: now() }), previous: report.previous };
    this.report = copy;
    this.#stored = -1;
    await this.#claimDraft(copy.id);
    await this.#write();
    await this.refresh();
    this.listener.conflict();
  }
}
