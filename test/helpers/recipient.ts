import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** How the recipient treats the next request; `store` is how it should be. */
export type Manner =
  | 'store'
  /** Stores, and the answer is lost. */
  | 'store-and-hang-up'
  /** Stores, and the answer breaks off after its first bytes. */
  | 'store-and-break-off'
  /** Hangs up before it has read the report. */
  | 'hang-up'
  /** Never answers. */
  | 'silence'
  /** Answers the preflight without leave. */
  | 'no-leave'
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string };

export interface Recipient {
  readonly url: string;
  /** The reports that are stored, by key: a key that is known is not stored again. */
  readonly stored: ReadonlyMap<string, string>;
  /** The keys of all requests that came with a report, in order. */
  readonly keys: readonly string[];
  /** Manners of the next requests, in order; after them it stores. */
  behave(...manners: readonly Manner[]): void;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}

/** A server of another origin that takes reports as docs/forms-and-sending.md says, and fails as it is told. */
export async function startRecipient(): Promise<Recipient> {
  const stored = new Map<string, string>();
  const keys: string[] = [];
  const sockets = new Set<Socket>();
  let manners: Manner[] = [];

  const leave = (request: IncomingMessage) => ({
    'access-control-allow-origin': request.headers.origin ?? '*',
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type, idempotency-key',
    'access-control-expose-headers': 'retry-after',
    vary: 'origin',
    // A browser sends again by itself what is lost on a connection that it has used before.
    connection: 'close',
  });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method === 'OPTIONS') {
      if (manners[0] === 'no-leave') {
        manners.shift();
        response.writeHead(204).end();
      } else response.writeHead(204, leave(request)).end();
      return;
    }
    const key = String(request.headers['idempotency-key']);
    keys.push(key);
    const manner = manners.shift() ?? 'store';
    if (manner === 'hang-up') {
      request.destroy();
      return;
    }
    const body = await bodyOf(request);
    if (manner === 'silence') return;
    if (typeof manner === 'object') {
      response.writeHead(manner.status, { ...leave(request), ...manner.headers }).end(manner.body);
      return;
    }
    if (!stored.has(key)) stored.set(key, body);
    if (manner === 'store-and-hang-up') {
      request.socket.destroy();
      return;
    }
    response.writeHead(201, { ...leave(request), 'content-length': '1000' });
    if (manner === 'store-and-break-off') response.write('{', () => request.socket.destroy());
    else response.end('{}'.padEnd(1000));
  };

  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/reports`,
    stored,
    keys,
    behave: (...next) => {
      manners = [...next];
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        sockets.forEach((socket) => socket.destroy());
      }),
  };
}
