import { createReport, sealReport, serializeReport } from '@arrival-cities/core';
import { instrument, sha256 } from './core-content.js';

/** The text of a report as a city shares it, without an answer so far. */
export async function sealedReport(): Promise<string> {
  const report = createReport(instrument, {
    id: '0b6f5c1e-6a51-4c55-9d0f-3f3a2b1c4d5e',
    at: '2026-01-15T10:00:00.000Z',
    depth: 'quick',
    generator: { name: 'test', version: '1.0.0' },
    disclaimer: 'An example.',
  });
  return serializeReport(await sealReport(instrument, report, sha256));
}
