import { waitUntil as poll } from '@open-wc/testing';

/** Waits for what comes by itself. Patient: other engines and stages are at work on the same machine. */
export const waitUntil = (isTrue: () => unknown, what?: string): Promise<void> =>
  poll(async () => Boolean(await isTrue()), what, { timeout: 10_000, interval: 20 });
