// A small town's first picture in one sitting: 24 questions, one left open, two that nobody in the room could answer.
// Who decides what was not described, so that everything counts as shared.
import { blank, type Example } from './city.js';
import * as said from './steps.js';

const LEVELS: said.Rows = [
  { 'q1.1': 3, 'q2.1': 1, 'q3.1': 2, 'q4.1': '?', 'q5.1': 4, 'q6.1': 2, 'q6.2': 1 },
  { 'q7.1': 1, 'q7.5': 2, 'q8.1': 3, 'q9.1': 2, 'q10.1': 2, 'q11.1': 0, 'q11.2': '?' },
  { 'g1.1a': 2, 'u2.1': 1, 'e2.1': 2, 'e2.2': 0, 'u3.2': 0, 'e4.2': 2 },
  { 'u5.1a': 3, 'u6.1a': 1, 'u7.1a': 1 },
];

export function quick(checklist: said.Checklist): Example {
  const report = said.take(
    blank(checklist, 7, '2026-05-06T15:00:00.000Z', 'quick'),
    said.clockFrom('2026-05-06T15:01:00.000Z'),
    checklist,
    [
      said.subject({ city: 'Sample Valley (invented)', population: '20k-100k' }),
      said.profile('OCE', 'destination'),
      said.answers(LEVELS),
      said.notes({ 'q4.1': 'Ask the district nurse.' }),
    ],
  );
  return { folder: 'quick', report };
}
