import type { Report } from '@arrival-cities/core';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A draft on this device. The report is unread data: an older or broken one is kept as it is. */
export interface DraftRecord {
  readonly namespace: string;
  readonly id: string;
  /** What the user calls it; empty for the city's name. */
  readonly title: string;
  readonly savedAt: string;
  readonly report: unknown;
  /** The revision before, in case the last one went wrong. */
  readonly before: unknown;
}

export type WriteOutcome = 'written' | 'conflict';

/** Where drafts are kept. */
export interface DraftStore {
  /** False where drafts are gone when the page is closed. */
  readonly lasts: boolean;
  list(): Promise<readonly DraftRecord[]>;
  read(id: string): Promise<DraftRecord | undefined>;
  /** Writes unless the store holds a newer revision than `base`, the one this page started from. */
  write(report: Report, base: number, title?: string): Promise<WriteOutcome>;
  rename(id: string, title: string): Promise<void>;
  remove(id: string): Promise<void>;
}

const revisionOf = (record: DraftRecord | undefined): number => {
  const report = record?.report;
  return typeof report === 'object' && report !== null && 'revision' in report ? Number(report.revision) : -1;
};

function nextRecord(
  namespace: string,
  current: DraftRecord | undefined,
  report: Report,
  title: string | undefined,
): DraftRecord {
  return {
    namespace,
    id: report.id,
    title: title ?? current?.title ?? '',
    savedAt: report.updatedAt,
    report,
    before: current?.report ?? null,
  };
}

const newestFirst = (a: DraftRecord, b: DraftRecord): number => (a.savedAt < b.savedAt ? 1 : -1);

interface Database extends DBSchema {
  drafts: { key: [string, string]; value: DraftRecord; indexes: { namespace: string } };
}

/** Prefixed: the page's origin belongs to the host. */
const DATABASE = 'arrival-cities';

/**
 * Drafts in IndexedDB. Relaxed durability is written at once and survives a killed browser.
 *
 * @throws DOMException where the browser forbids storage; use {@link createMemoryStore} then.
 */
export async function openDeviceStore(namespace: string): Promise<DraftStore> {
  const database: IDBPDatabase<Database> = await openDB<Database>(DATABASE, 1, {
    upgrade(db) {
      db.createObjectStore('drafts', { keyPath: ['namespace', 'id'] }).createIndex('namespace', 'namespace');
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  const change = () => database.transaction('drafts', 'readwrite', { durability: 'relaxed' });
  return {
    lasts: true,
    list: async () => (await database.getAllFromIndex('drafts', 'namespace', namespace)).sort(newestFirst),
    read: (id) => database.get('drafts', [namespace, id]),
    async write(report, base, title) {
      const transaction = change();
      const current = await transaction.store.get([namespace, report.id]);
      if (revisionOf(current) > base) return 'conflict';
      await transaction.store.put(nextRecord(namespace, current, report, title));
      await transaction.done;
      return 'written';
    },
    async rename(id, title) {
      const transaction = change();
      const current = await transaction.store.get([namespace, id]);
      if (current) await transaction.store.put({ ...current, title });
      await transaction.done;
    },
    async remove(id) {
      await database.delete('drafts', [namespace, id]);
    },
  };
}

/** Drafts that last as long as the page: for `storage="none"` and where storage is blocked. */
export function createMemoryStore(namespace: string): DraftStore {
  const records = new Map<string, DraftRecord>();
  return {
    lasts: false,
    list: () => Promise.resolve([...records.values()].sort(newestFirst)),
    read: (id) => Promise.resolve(records.get(id)),
    write(report, base, title) {
      const current = records.get(report.id);
      if (revisionOf(current) > base) return Promise.resolve('conflict');
      records.set(report.id, nextRecord(namespace, current, report, title));
      return Promise.resolve('written');
    },
    rename(id, title) {
      const current = records.get(id);
      if (current) records.set(id, { ...current, title });
      return Promise.resolve();
    },
    remove(id) {
      records.delete(id);
      return Promise.resolve();
    },
  };
}
