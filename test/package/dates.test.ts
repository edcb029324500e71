import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { Messages } from '../../packages/elements/src/shared/messages.js';

before(() => {
  process.env['TZ'] = 'America/Bogota';
});

test('a day without a time is that day for every reader, also west of Greenwich', () => {
  assert.equal(new Messages().date('2026-02-15'), 'Feb 15, 2026');
});

test('a moment is told in the zone of the reader', () => {
  assert.equal(new Messages().date('2026-02-15T03:00:00.000Z'), 'Feb 14, 2026');
});
