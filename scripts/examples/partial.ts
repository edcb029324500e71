// Three of six departments have answered, each about its own functions and two about the administration itself. They
// disagree twice: one question was settled in a meeting, the other waits.
import { assignmentFor, mergeReports, type Report } from '@arrival-cities/core';
import { blank, type Example } from './city.js';
import * as said from './steps.js';

const SOCIAL = 'Social services (example)';
const PLANNING = 'Planning department (example)';
const EDUCATION = 'Education and culture (example)';

const SOCIAL_SAYS: said.Rows = [
  { 'q1.1': 3, 'q1.2': 2, 'q2.2': 3 },
  { 'q7.1': '?', 'q7.2': 1, 'q7.3': 3, 'q7.4': 2, 'q7.5': 1, 'q7.6': '?' },
  { 'q9.1': 3, 'q9.2': 2, 'q9.3': '?', 'q9.4': 1, 'q9.5': '?' },
  { 'q10.1': 3, 'q10.4': 2, 'q10.6': 1, 'q11.2': 2 },
  { 'g1.1a': 2, 'g1.1b': 1, 'g1.2c': '?', 'e1.4': '?' },
  { 'u2.1': '?', 'e2.1': '?', 'u3.1': 1, 'e3.1': 2 },
];

const PLANNING_SAYS: said.Rows = [
  { 'q1.1': 1, 'q1.3': 2, 'q1.4': 2, 'q2.5': '?' },
  { 'q3.1': 2, 'q3.2': 3, 'q3.3': 2, 'q3.5': 1 },
  { 'q7.1': 3, 'q7.2': 3, 'q7.4': 1, 'q7.5': 2, 'q7.6': 1, 'q9.1': '?', 'q9.5': '?' },
  { 'q10.2': 2, 'q10.3': '?', 'q10.6': '?' },
  { 'q11.1': 2, 'q11.2': 3, 'q11.3': 0, 'q11.4': 1, 'q11.5': '?' },
  { 'g1.1a': 2, 'g1.2c': 1, 'u2.1': 1, 'e2.1': '?', 'u2.2': 2, 'e2.2': 1 },
  { 'u4.1': 2, 'e4.1': 2, 'e4.2': '?', 'u5.1a': 2, 'e5.1': 3, 'u8.2': 1, 'e8.2': '?' },
];

const EDUCATION_SAYS: said.Rows = [
  { 'q1.5': 1 },
  { 'q5.1': 3, 'q5.2': 2, 'q5.3': 3, 'q5.4': '?', 'q5.5': 2 },
  { 'q8.1': 2, 'q8.2': 3, 'q8.3': '?', 'q8.4': 2, 'q8.5': '?' },
];

/** What each of the three departments sends. */
export function departmentReports(checklist: said.Checklist): Report[] {
  const city = said.take(
    blank(checklist, 4, '2026-02-02T09:00:00.000Z', 'full'),
    said.clockFrom('2026-02-02T09:01:00.000Z'),
    checklist,
    [
      said.subject({ city: 'Ville-Exemple (invented)', population: 'over-1m' }),
      said.profile('AFR', 'destination', 'transit'),
      said.mandate({ F1: 'city', F2: 'shared', F3: 'shared', F4: 'city', F6: 'city', F8: 'city' }),
    ],
  );
  const department = (
    name: string,
    number: number,
    functions: readonly string[],
    steps: readonly said.Step[],
  ) =>
    said.take(
      assignmentFor(city, {
        department: name,
        functions,
        id: `e0000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
        at: `2026-02-${String(number)}T09:00:00.000Z`,
      }),
      said.clockFrom(`2026-02-${String(number)}T09:01:00.000Z`),
      checklist,
      steps,
    );

  const social = department(
    SOCIAL,
    10,
    ['F0', 'F2', 'F6', 'F9'],
    [
      said.answers(SOCIAL_SAYS),
      said.evidence('document', '2025-06-30', {
        'q2.2': 'contract with the counselling centre',
        'q10.1': 'opening hours of the reception office',
      }),
      said.notes({ 'q7.1': 'We have heard of a strategy and never seen it.' }),
      said.engagement({ a4: [3, 4], a5: [2, 3] }),
      said.sectors({ social: { presence: 3, sharedAim: 'yes', checked: 'no', conflict: 'no' } }),
      said.sectors({ housing: { presence: 1, sharedAim: 'no', checked: 'unknown', conflict: 'unknown' } }),
      said.coordinator(SOCIAL),
    ],
  );
  const planning = department(
    PLANNING,
    12,
    ['F0', 'F1', 'F10', 'F11'],
    [
      said.answers(PLANNING_SAYS),
      said.evidence('document', '2025-04-15', { 'q7.1': 'strategy, adopted by the council' }),
      said.evidence('data', '2025-12-01', { 'q3.2': 'forecast of arrivals by district' }),
      said.engagement({ a2: [2, 3], a4: [2, 3] }),
      said.sectors({ planning: { presence: 2, sharedAim: 'yes', checked: 'yes', conflict: 'no' } }),
      said.sectors({ transport: { presence: 1, sharedAim: 'unknown', checked: 'no', conflict: 'unknown' } }),
      said.coordinator(PLANNING),
    ],
  );
  const education = department(
    EDUCATION,
    16,
    ['F4', 'F8', 'F12'],
    [
      said.answers(EDUCATION_SAYS),
      said.evidence('statement', '2026-02-16', { 'q5.1': 'heads of four schools' }),
      said.engagement({ a3: [3, 3], a6: [null, 1] }),
      said.sectors({ schools: { presence: 2, sharedAim: 'yes', checked: 'no', conflict: 'no' } }),
      said.sectors({ culture: { presence: 2, sharedAim: 'yes', checked: 'no', conflict: 'no' } }),
      said.coordinator(SOCIAL),
    ],
  );

  return [social, planning, education];
}

export function partial(checklist: said.Checklist): Example {
  const merged = mergedOf(
    mergeReports(checklist.instrument, departmentReports(checklist), {
      id: 'e0000000-0000-4000-8000-000000000005',
      at: '2026-02-24T13:00:00.000Z',
    }),
  );
  const report = said.take(merged, said.clockFrom('2026-02-24T13:30:00.000Z'), checklist, [
    said.agreed('q1.1', 2, [SOCIAL, PLANNING]),
  ]);
  return { folder: 'partial', report };
}

function mergedOf({ report, issues }: ReturnType<typeof mergeReports>): Report {
  if (!report) throw new Error(JSON.stringify(issues));
  return report;
}
