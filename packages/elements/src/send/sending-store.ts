import { openDB, type DBSchema } from 'idb';

/** A sending that has begun, as it is kept until it is accepted or discarded. */
export interface SendingRecord {
  readonly namespace: string;
  /** Id of the report. */
  readonly id: string;
  readonly key: string;
  readonly city: string;
  /** The state of the report that was sent. */
  readonly updatedAt: string;
  /** Exactly what is sent; empty once it is accepted. */
  readonly body: string;
  /** When it was accepted. */
  readonly sentAt: string | null;
}

export interface SendingStore {
  /** False where a sending is forgotten when the page is closed. */
  readonly lasts: boolean;
  list(): Promise<readonly SendingRecord[]>;
  read(id: string): Promise<SendingRecord | undefined>;
  write(record: SendingRecord): Promise<void>;
  remove(id: string): Promise<void>;
}

interface Database extends DBSchema {
  sendings: { key: [string, string]; value: SendingRecord; indexes: { namespace: string } };
}

/** A database of its own: who never sends has none. Prefixed, as the page's origin belongs to the host. */
const DATABASE = 'arrival-cities-sending';

/** @throws DOMException where the browser forbids storage. */
export async function openSendingStore(namespace: string): Promise<SendingStore> {
  const database = await openDB<Database>(DATABASE, 1, {
    upgrade(db) {
      db.createObjectStore('sendings', { keyPath: ['namespace', 'id'] }).createIndex(
        'namespace',
        'namespace',
      );
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return {
    lasts: true,
    list: () => database.getAllFromIndex('sendings', 'namespace', namespace),
    read: (id) => database.get('sendings', [namespace, id]),
    async write(record) {
      await database.put('sendings', record);
    },
    remove: (id) => database.delete('sendings', [namespace, id]),
  };
}

export function createSendingMemory(): SendingStore {
  const records = new Map<string, SendingRecord>();
  return {
    lasts: false,
    list: () => Promise.resolve([...records.values()]),
    read: (id) => Promise.resolve(records.get(id)),
    write(record) {
      records.set(record.id, record);
      return Promise.resolve();
    },
    remove(id) {
      records.delete(id);
      return Promise.resolve();
    },
  };
}
