import { serializeReport, type Report } from '@arrival-cities/core';
import { now } from '../shared/environment.js';
import { attempt, type Outcome, type Refusal, type Trouble } from './attempt.js';
import {
  createSendingMemory,
  openSendingStore,
  type SendingRecord,
  type SendingStore,
} from './sending-store.js';

/** Seconds before each further try. After the last one it says "not sent yet", and waits for a word. */
const PAUSES = [2, 5, 15, 45] as const;
/** A server that asks for more than this, in seconds, is asked again by hand. */
const LONGEST_PAUSE = 120;

/** Where a sending stands. `sent` stays for as long as the page does. */
export type Stand =
  | { readonly step: 'unsent' | 'sending' | 'sent' | 'elsewhere' }
  | { readonly step: 'waiting'; readonly until: number }
  | { readonly step: 'refused'; readonly refusal: Refusal };

export interface SendingItem {
  readonly record: SendingRecord;
  readonly stand: Stand;
  /** What went wrong last. */
  readonly trouble?: Trouble | undefined;
  /** Something was done about it on this page. */
  readonly isNews: boolean;
}

export interface SendingSettings {
  readonly url: URL;
  /** Who receives. */
  readonly name: string;
  /** Seconds a try may take. */
  readonly timeout: number;
  readonly namespace: string;
  readonly storage: 'device' | 'none';
  /** False if the page keeps the report from being sent. */
  announce(report: Report): boolean;
}

/** The sendings of an element: begun by a click, tried again for a while, and kept until they are accepted. */
export class Sending extends EventTarget {
  #items: ReadonlyMap<string, SendingItem> = new Map();
  #store: SendingStore = createSendingMemory();
  readonly #stop = new AbortController();
  /** Ends the pause before the next try of a report. */
  readonly #wake = new Map<string, (how: 'now' | 'stop') => void>();

  constructor(readonly settings: SendingSettings) {
    super();
  }

  get items(): readonly SendingItem[] {
    return [...this.#items.values()];
  }

  get lasts(): boolean {
    return this.#store.lasts;
  }

  item(reportId: string): SendingItem | undefined {
    return this.#items.get(reportId);
  }

  /** Finds what was not sent the last time. Nothing is sent by this. */
  async open(): Promise<void> {
    const { storage, namespace } = this.settings;
    try {
      if (storage === 'device') this.#store = await openSendingStore(namespace);
      for (const record of await this.#store.list())
        this.#set({ record, stand: { step: record.sentAt ? 'sent' : 'unsent' }, isNews: false });
    } catch {
      this.#store = createSendingMemory(); // `lasts` says so, and the screen tells the user
    }
  }

  /** Sends a copy. False if the page does not let it. */
  async send(copy: Report): Promise<boolean> {
    if (!copy.digest || this.#isBusy(copy.id)) return true;
    if (!this.settings.announce(copy)) return false;
    const { id, updatedAt, digest, subject } = copy;
    const { namespace } = this.settings;
    const body = serializeReport(copy);
    const record = { namespace, id, key: digest, city: subject.city, updatedAt, body, sentAt: null };
    await this.#keep(record);
    await this.#run(record);
    return true;
  }

  /** Sends what was not sent, as it was. */
  async again(reportId: string): Promise<void> {
    const record = await this.#current(reportId);
    if (record && !record.sentAt && !this.#isBusy(reportId)) await this.#run(record);
  }

  /** Tries at once rather than after the pause. */
  tryNow(reportId: string): void {
    this.#wake.get(reportId)?.('now');
  }

  stopTrying(reportId: string): void {
    this.#wake.get(reportId)?.('stop');
  }

  /** Forgets what was not sent, or that something was. */
  async discard(reportId: string): Promise<void> {
    this.stopTrying(reportId);
    const items = new Map(this.#items);
    items.delete(reportId);
    this.#change(items);
    await this.#store.remove(reportId);
  }

  /** Stops everything; what is not accepted stays "not sent yet". */
  close(): void {
    this.#stop.abort();
    this.#wake.forEach((wake) => wake('stop'));
  }

  /** One window at a time, where the browser has locks; the key keeps a server from storing twice anyway. */
  async #run(record: SendingRecord): Promise<void> {
    this.#set({ record, stand: { step: 'sending' }, isNews: true });
    const locks = navigator.locks as LockManager | undefined;
    if (!locks) return this.#try(record);
    const name = `arrival-cities:sending:${record.key}`;
    await locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) await this.#try(record);
      else this.#set({ record, stand: { step: 'elsewhere' }, isNews: true });
    });
  }

  async #try(record: SendingRecord): Promise<void> {
    const { url, timeout } = this.settings;
    for (let tries = 0; ; tries++) {
      this.#set({ record, stand: { step: 'sending' }, isNews: true });
      const outcome = await attempt({ ...record, url: url.href }, timeout, this.#stop.signal);
      if (!this.#items.has(record.id)) return; // its draft was deleted meanwhile
      if (outcome.kind !== 'again') return this.#finish(record, outcome);
      const { trouble } = outcome;
      const pause = Math.max(PAUSES[tries] ?? Infinity, outcome.pause);
      if (pause > LONGEST_PAUSE || this.#stop.signal.aborted) {
        this.#giveUp(record, trouble);
        return;
      }
      const until = Date.now() + pause * 1000;
      this.#set({ record, stand: { step: 'waiting', until }, trouble, isNews: true });
      const how = await this.#pause(record.id, pause);
      const current = await this.#current(record.id);
      if (current?.key !== record.key) return; // discarded, or replaced by a newer state
      if (current.sentAt || how === 'stop') {
        if (current.sentAt) this.#set({ record: current, stand: { step: 'sent' }, isNews: true });
        else this.#giveUp(record, trouble);
        return;
      }
    }
  }

  async #finish(record: SendingRecord, outcome: Exclude<Outcome, { kind: 'again' }>): Promise<void> {
    if (outcome.kind === 'refused') {
      this.#set({ record, stand: { step: 'refused', refusal: outcome.refusal }, isNews: true });
      return;
    }
    const sent = { ...record, body: '', sentAt: now() };
    await this.#keep(sent);
    this.#set({ record: sent, stand: { step: 'sent' }, isNews: true });
  }

  #giveUp(record: SendingRecord, trouble: Trouble): void {
    this.#set({ record, stand: { step: 'unsent' }, trouble, isNews: true });
  }

  #pause(id: string, seconds: number): Promise<'now' | 'stop'> {
    return new Promise((resolve) => {
      const end = (how: 'now' | 'stop') => {
        clearTimeout(timer);
        this.#wake.delete(id);
        resolve(how);
      };
      const timer = setTimeout(() => end('now'), seconds * 1000);
      this.#wake.set(id, end);
    });
  }

  /** As it is kept now: another window may have sent or discarded it. */
  async #current(id: string): Promise<SendingRecord | undefined> {
    try {
      return await this.#store.read(id);
    } catch {
      return this.#items.get(id)?.record;
    }
  }

  /** A place that is full or blocked meanwhile keeps nobody from sending. */
  async #keep(record: SendingRecord): Promise<void> {
    try {
      await this.#store.write(record);
    } catch {
      this.#store = createSendingMemory();
      await this.#store.write(record);
    }
  }

  #isBusy(id: string): boolean {
    const step = this.#items.get(id)?.stand.step;
    return step === 'sending' || step === 'waiting';
  }

  #set(item: SendingItem): void {
    this.#change(new Map(this.#items).set(item.record.id, item));
  }

  #change(items: ReadonlyMap<string, SendingItem>): void {
    this.#items = items;
    this.dispatchEvent(new Event('change'));
  }
}
