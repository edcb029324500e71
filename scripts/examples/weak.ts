// A port of origin and destination where the work has just begun. It aims at level 2, not at everything, and has
// picked five steps: one well under way, one still only an idea.
import { setRespondent } from '@arrival-cities/core';
import { blank, type Example } from './city.js';
import * as said from './steps.js';

const LEVELS: said.Rows = [
  { 'q1.1': 1, 'q1.2': 0, 'q1.3': 0, 'q1.4': 1, 'q1.5': 0 },
  { 'q2.1': 0, 'q2.2': 1, 'q2.3': 1, 'q2.4': 0, 'q2.5': 0 },
  { 'q3.1': 1, 'q3.2': 0, 'q3.3': 2, 'q3.4': 0, 'q3.5': 1 },
  { 'q4.1': 2, 'q4.2': 1, 'q4.3': 1, 'q4.4': 0, 'q4.5': 0 },
  { 'q5.1': 1, 'q5.2': 1, 'q5.3': 2, 'q5.4': 1, 'q5.5': 2 },
  { 'q6.1': 1, 'q6.2': 0, 'q6.3': 2, 'q6.4': 0, 'q6.5': 2, 'q6.6': 2 },
  { 'q7.1': 0, 'q7.2': 1, 'q7.3': 1, 'q7.4': 0, 'q7.5': 1, 'q7.6': 0 },
  { 'q8.1': 1, 'q8.2': 3, 'q8.3': 1, 'q8.4': 2, 'q8.5': 2 },
  { 'q9.1': 1, 'q9.2': 1, 'q9.3': 0, 'q9.4': 0, 'q9.5': 0 },
  { 'q10.1': 1, 'q10.2': 1, 'q10.3': 0, 'q10.4': 1, 'q10.5': 2, 'q10.6': 'no-such-situation' },
  { 'q11.1': 1, 'q11.2': 0, 'q11.3': 0, 'q11.4': 0, 'q11.5': 1, 'q11.6': 2 },
  { 'g1.1a': 1, 'g1.1b': 0, 'g1.2c': 0, 'e1.4': 1 },
  { 'u2.1': 0, 'u2.2': 1, 'e2.1': 1, 'e2.2': 1 },
  { 'u3.1': 0, 'u3.2': 0, 'u3.3': 1, 'e3.1': 3, 'e3.2': 3, 'e3.3': 3 },
  { 'u4.1': 1, 'u4.3': 0, 'e4.1': 1, 'e4.2': 1, 'e4.3': 3 },
  { 'u5.1a': 1, 'u5.1b': 1, 'e5.1': 3 },
  { 'u6.1a': 0, 'u6.1b': 1, 'e6.1': 1 },
  { 'u7.1a': 0, 'u7.1b': 'no-such-situation', 'e7.1': 0 },
  { 'u8.1': 0, 'u8.2': 0, 'e8.1': 2, 'e8.2': 0 },
];

const ABSENT = { presence: 0 } as const;
const UNCHECKED = { sharedAim: 'no', checked: 'no', conflict: 'unknown' } as const;

export function weak(checklist: said.Checklist): Example {
  const named = setRespondent(
    blank(checklist, 3, '2026-01-20T08:00:00.000Z', 'full'),
    { id: 'r1', department: 'General secretariat (example)', roleLabel: 'Desk officer' },
    '2026-01-20T08:01:00.000Z',
  );
  const answered = said.take(named, said.clockFrom('2026-01-20T08:02:00.000Z'), checklist, [
    said.subject({ city: 'Example Harbour (invented)', population: '100k-500k' }),
    said.profile('ASIA', 'origin', 'destination'),
    said.mandate({ F1: 'city', F2: 'city', F3: 'shared', F4: 'shared', F5: 'shared', F6: 'city, unfunded' }),
    said.mandate({ F7: 'shared', F8: 'city', F9: 'shared', F10: 'city', F11: 'unsure', F12: 'city' }),
    said.aims({ 'quito.1': 2, 'quito.2': 2, 'quito.3': 2, 'quito.4': 2, 'quito.5': 2, 'quito.6': 2 }),
    said.aims({ 'quito.7': 2, 'quito.8': 3, 'quito.9': 2, 'quito.10': 2, 'quito.11': 2 }),
    said.answers(LEVELS),
    said.evidence('statement', '2026-01-15', {
      'q3.3': 'the works department',
      'q4.1': 'two clinics by telephone',
      'q8.2': 'the central library',
    }),
    said.evidence('document', '2025-09-01', { 'q8.4': 'aims of the alliance of neighbourhoods' }),
    said.engagement({ a1: [0, 1], a2: [1, 2], a3: [1, 2], a4: [2, 3], a5: [1, 3], a6: [0, 1] }),
    said.sectors({ planning: ABSENT, housing: ABSENT, health: { presence: 1, ...UNCHECKED } }),
    said.sectors({ schools: { presence: 1, ...UNCHECKED }, jobs: { presence: 1, ...UNCHECKED } }),
    said.sectors({ transport: ABSENT, safety: ABSENT, culture: { presence: 2, ...UNCHECKED } }),
    said.sectors({ social: { presence: 1, ...UNCHECKED }, emergency: ABSENT, budget: ABSENT }),
    said.coordinator('Nobody yet'),
  ]);
  const report = said.take(answered, said.clockFrom('2026-06-02T08:00:00.000Z'), checklist, [
    said.planned(
      'q2.1',
      {
        owner: 'Social services (example)',
        partners: ['Police of the province', 'A shelter run by a charity'],
        start: '2026-02-15',
        months: 12,
        practices: ['P02'],
        quitoCriteria: { c1: 'yes', c2: 'yes', c3: 'yes', c4: 'yes', c5: 'yes' },
        considerations: { 'other-levels': 'The province pays for the shelter.' },
        evidence: 'A list of contacts that is answered day and night.',
        status: 'running',
      },
      {
        '2026-03-31': 'Three contacts named; the charity has agreed.',
        '2026-05-29': 'First joint meeting with the police. The night shelter is still missing.',
      },
    ),
    said.planned('q6.2', {
      owner: 'Economic department (example)',
      partners: ['Labour inspectorate', 'A trade union'],
      start: '2026-09-01',
      months: 18,
      quitoCriteria: { c1: 'yes', c2: 'yes', c3: 'open', c4: 'yes', c5: 'open' },
      evidence: 'A telephone number in three languages, and how many call it.',
      status: 'planned',
    }),
    said.planned('q11.2', {
      owner: 'General secretariat (example)',
      start: '2026-07-01',
      months: 6,
      quitoCriteria: { c1: 'yes', c2: 'yes', c3: 'no', c4: 'yes', c5: 'open' },
      evidence: 'An inventory of who holds which data, and who may see it.',
      status: 'planned',
    }),
    said.planned(
      'q1.1',
      {
        owner: 'Residents’ office (example)',
        start: '2026-03-01',
        months: 9,
        practices: ['P05', 'P07'],
        quitoCriteria: { c1: 'yes', c2: 'yes', c3: 'open', c4: 'yes', c5: 'open' },
        considerations: { elections: 'Before the campaign begins, or after it.' },
        evidence: 'A written instruction at the counters for water, registry and library.',
        status: 'running',
      },
      { '2026-05-04': 'Instruction drafted; the registry has doubts.' },
    ),
    said.planned('q7.1', { status: 'proposed', evidence: 'A text adopted by the council.' }),
  ]);
  return { folder: 'weak', report };
}
