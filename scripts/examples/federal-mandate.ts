// A city in a federal country: health, schools and police are decided elsewhere, three functions come without the
// means. What it does itself is solid; what it can do about the rest is influence.
import { setRespondent } from '@arrival-cities/core';
import { blank, type Example } from './city.js';
import * as said from './steps.js';

/** Actions 4 and 5 and three questions of action 2 are answered on the scale of influence. */
const LEVELS: said.Rows = [
  { 'q1.1': 3, 'q1.2': 2, 'q1.3': 3, 'q1.4': 2, 'q1.5': 3 },
  { 'q2.1': 2, 'q2.2': 3, 'q2.3': 1, 'q2.4': 1, 'q2.5': 2 },
  { 'q3.1': 3, 'q3.2': 2, 'q3.3': 3, 'q3.4': 1, 'q3.5': 2 },
  { 'q4.1': 3, 'q4.2': 2, 'q4.3': 1, 'q4.4': 1, 'q4.5': 0 },
  { 'q5.1': 3, 'q5.2': 1, 'q5.3': 2, 'q5.4': 2, 'q5.5': 3 },
  { 'q6.1': 2, 'q6.2': 2, 'q6.3': 3, 'q6.4': 1 },
  { 'q7.1': 3, 'q7.2': 3, 'q7.3': 3, 'q7.4': 2, 'q7.5': 3, 'q7.6': 2 },
  { 'q8.1': 3, 'q8.2': 4, 'q8.3': 3, 'q8.4': 3, 'q8.5': 2 },
  { 'q9.1': 2, 'q9.2': 3, 'q9.3': 2, 'q9.4': 2, 'q9.5': 3 },
  { 'q10.1': 3, 'q10.2': 2, 'q10.3': 3, 'q10.4': 3, 'q10.5': 2, 'q10.6': 3 },
  { 'q11.1': 3, 'q11.2': 3, 'q11.3': 2, 'q11.4': 2, 'q11.5': 3 },
  { 'g1.1a': 3, 'g1.1b': 2, 'g1.2c': 2, 'e1.4': 1 },
  { 'u2.1': 3, 'u2.2': 3, 'e2.1': 0, 'e2.2': 1 },
  { 'u3.1': 2, 'u3.2': 2, 'u3.3': 1, 'e3.1': 2, 'e3.2': 1, 'e3.3': 0 },
  { 'u4.1': 3, 'u4.3': 3, 'e4.1': 1, 'e4.2': 1, 'e4.3': 2 },
  { 'u5.1a': 4, 'u5.1b': 3, 'e5.1': 3 },
  { 'u6.1a': 3, 'u6.1b': 3, 'e6.1': 1 },
  { 'u7.1a': 2, 'u7.1b': 1, 'e7.1': 1 },
  { 'u8.1': 2, 'u8.2': 2, 'e8.1': 1, 'e8.2': 0 },
];

const CHECKED = { sharedAim: 'yes', checked: 'yes', conflict: 'no' } as const;
const SHARED = { sharedAim: 'yes', checked: 'no', conflict: 'unknown' } as const;

export function federalMandate(checklist: said.Checklist): Example {
  const named = setRespondent(
    blank(checklist, 6, '2026-04-14T07:30:00.000Z', 'full'),
    { id: 'r1', department: 'Integration unit (example)', roleLabel: 'Coordinator' },
    '2026-04-14T07:31:00.000Z',
  );
  const report = said.take(named, said.clockFrom('2026-04-14T07:32:00.000Z'), checklist, [
    said.subject({ city: 'Beispielstadt (invented)', population: '100k-500k' }),
    said.profile('EUR', 'destination'),
    said.mandate({ F1: 'city', F2: 'shared', F3: 'other', F4: 'other', F5: 'shared, unfunded' }),
    said.mandate({ F6: 'city, unfunded', F7: 'other', F8: 'city', F9: 'shared' }),
    said.mandate({ F10: 'shared, unfunded', F11: 'city', F12: 'city' }),
    said.answers(LEVELS),
    said.evidence('document', '2025-10-01', {
      'q1.5': 'statute of the integration council',
      'q2.2': 'contract with the shelter',
      'q4.1': 'agreement with the regional health authority',
      'q5.1': 'agreement with the regional school authority',
      'q7.1': 'integration strategy',
      'q9.1': 'instruction for the residents’ office and the library',
      'u2.1': 'table of tasks, powers and money',
    }),
    said.evidence('data', '2025-12-31', {
      'q11.1': 'migration profile',
      'q10.3': 'estimate of unregistered people',
    }),
    said.notes({
      'q2.3': 'The police belong to the region. We are invited to its training days, now and then.',
      'q9.1': 'The office that pays benefits has to report by national law; the rule stops at its door.',
    }),
    said.engagement({ a1: [1, 2], a2: [3, 3], a3: [2, 3], a4: [4, 4], a5: [3, 4], a6: [2, 2] }),
    said.sectors({ planning: { presence: 2, ...CHECKED }, housing: { presence: 2, ...SHARED } }),
    said.sectors({ health: { presence: 1, ...SHARED }, schools: { presence: 1, ...SHARED } }),
    said.sectors({ jobs: { presence: 2, ...SHARED }, transport: { presence: 2, ...CHECKED } }),
    said.sectors({ safety: { presence: 0 }, culture: { presence: 3, ...CHECKED } }),
    said.sectors({
      social: { presence: 3, ...CHECKED, conflict: 'yes', conflictNote: 'See the clash on benefits.' },
    }),
    said.sectors({ emergency: { presence: 2, ...SHARED }, budget: { presence: 1, ...SHARED } }),
    said.coordinator('Integration unit (example)'),
    said.clash({
      id: 'c1',
      localRule: 'Example: city counters do not ask for migration status.',
      otherRule: 'Example: a national law obliges offices that pay benefits to report it.',
      level: 'nation',
      share: true,
    }),
    said.clash({
      id: 'c2',
      localRule: 'Example: every child is sent to the nearest school.',
      otherRule: 'Example: the region opens places for new arrivals in autumn only.',
      level: 'region',
      share: false,
    }),
  ]);
  return { folder: 'federal-mandate', report };
}
