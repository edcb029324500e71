// A large city of transit and destination after years of work. Last year's levels come first, then what changed:
// the evidence base went up by two levels, dialogue in the districts slipped, and one safeguard holds action 2 back.
import { duplicateReport, sealNow, setRespondent } from '@arrival-cities/core';
import { blank, hashNow, type Example } from './city.js';
import * as said from './steps.js';

const LAST_YEAR: said.Rows = [
  { 'q1.1': 4, 'q1.2': 3, 'q1.3': 2, 'q1.4': 4, 'q1.5': 3 },
  { 'q2.1': 2, 'q2.2': 3, 'q2.3': 4, 'q2.4': 2, 'q2.5': 3 },
  { 'q3.1': 2, 'q3.2': 1, 'q3.3': 3, 'q3.4': 2, 'q3.5': 1 },
  { 'q4.1': 4, 'q4.2': 2, 'q4.3': 3, 'q4.4': 3, 'q4.5': '?' },
  { 'q5.1': 3, 'q5.2': 3, 'q5.3': 4, 'q5.4': 2, 'q5.5': 3 },
  { 'q6.1': 2, 'q6.2': 3, 'q6.3': 3, 'q6.4': 2 },
  { 'q7.1': 4, 'q7.2': 3, 'q7.3': 3, 'q7.4': 3, 'q7.5': 3, 'q7.6': 2 },
  { 'q8.1': 4, 'q8.2': 4, 'q8.3': 3, 'q8.4': 4, 'q8.5': 3 },
  { 'q9.1': 4, 'q9.2': 4, 'q9.3': 3, 'q9.4': 2, 'q9.5': 3 },
  { 'q10.1': 3, 'q10.2': 3, 'q10.3': 1, 'q10.4': 3, 'q10.5': 2, 'q10.6': 3 },
  { 'q11.1': 2, 'q11.2': 1, 'q11.3': 0, 'q11.4': 1, 'q11.5': 2 },
  { 'g1.1a': 3, 'g1.1b': 2, 'g1.2c': 2, 'e1.4': 2 },
  { 'u2.1': 3, 'u2.2': 2, 'e2.1': 1, 'e2.2': 1 },
  { 'u3.1': 2, 'u3.2': 1, 'u3.3': 3, 'e3.1': 3, 'e3.2': 1, 'e3.3': 3 },
  { 'u4.1': 3, 'u4.3': 2, 'e4.1': 3, 'e4.2': 3, 'e4.3': 2 },
  { 'u5.1a': 4, 'u5.1b': 3, 'e5.1': 4 },
  { 'u6.1a': 3, 'u6.1b': 3, 'e6.1': 3 },
  { 'u7.1a': 3, 'u7.1b': 2, 'e7.1': 2 },
  { 'u8.1': 2, 'u8.2': 2, 'e8.1': 2, 'e8.2': 0 },
];

const CHANGED: said.Rows = [
  { 'q1.3': 3, 'q1.5': 4 },
  { 'q2.2': 4, 'q2.4': 4, 'q2.5': 4 },
  { 'q3.1': 3, 'q3.2': 3, 'q3.5': 3 },
  { 'q4.2': 3 },
  { 'q5.4': 3, 'q5.5': 4 },
  { 'q6.1': 3 },
  { 'q7.2': 4, 'q7.3': 4, 'q7.6': 3 },
  { 'q8.1': 3, 'q8.4': 3, 'q8.5': 2 },
  { 'q9.3': 4 },
  { 'q10.1': 4, 'q10.3': 2, 'q10.5': 3 },
  { 'q11.1': 4, 'q11.2': 3, 'q11.3': 3, 'q11.4': 3, 'q11.5': 4 },
  { 'g1.1a': 4, 'g1.1b': 3, 'g1.2c': 3 },
  { 'u2.2': 3, 'u3.1': 3, 'u3.2': 3, 'u4.3': 3, 'e4.3': 3 },
  { 'u6.1a': 4, 'u8.1': 3, 'u8.2': 3 },
];

const YES = { sharedAim: 'yes', checked: 'yes', conflict: 'no' } as const;

export function strong(checklist: said.Checklist): Example {
  const then = said.clockFrom('2025-03-04T14:00:00.000Z');
  const named = setRespondent(
    blank(checklist, 1, '2025-03-04T13:55:00.000Z', 'full'),
    { id: 'r1', department: 'Office for migration (example)', roleLabel: 'Head of office' },
    '2025-03-04T13:56:00.000Z',
  );
  const previous = said.take(named, then, checklist, [
    said.subject({ city: 'Ciudad Ejemplo (invented)', population: '500k-1m' }),
    said.profile('LAC', 'transit', 'destination'),
    said.mandate({ F1: 'city', F2: 'shared', F3: 'city', F4: 'shared', F5: 'city', F6: 'city' }),
    said.mandate({ F7: 'shared', F8: 'city', F9: 'city', F10: 'city', F11: 'city', F12: 'city' }),
    said.aims({ 'quito.1': 4, 'quito.2': 4, 'quito.9': 4 }),
    said.answers(LAST_YEAR),
    said.evidence('document', '2024-11-30', {
      'q1.1': 'circular to all counters, no papers to be asked for',
      'q1.2': 'housing policy, chapter on newcomers',
      'q1.4': 'investment programme with public criteria',
      'q2.2': 'contract with the counselling centre',
      'q2.3': 'training plan of the local police',
      'q3.3': 'works programme for the outer districts',
      'q4.1': 'agreement with the clinics',
      'q4.3': 'agreement with the mental health service',
      'q5.1': 'enrolment rule of the school office',
      'q5.2': 'complaint route of the schools',
      'q6.2': 'leaflet of the workers’ contact point',
      'q6.3': 'guide to licences',
      'q7.2': 'organisation chart',
      'q7.3': 'list of services in the welcome centre',
      'q8.1': 'wording guide',
      'q7.1': 'adopted strategy, council minutes',
      'q9.1': 'ordinance on migration status',
      'q9.2': 'contract with the legal aid office',
      'q10.2': 'contingency plan',
      'q10.4': 'case-work protocol',
    }),
    said.engagement({ a1: [2, 3], a2: [3, 4], a3: [3, 3], a4: [4, 4], a5: [3, 4], a6: [2, 2] }),
    said.sectors({ housing: { presence: 2, ...YES }, health: { presence: 3, ...YES } }),
    said.coordinator('Office for migration (example)'),
  ]);

  const filed = sealNow(checklist.instrument, previous, hashNow);
  const begun = { id: 'e0000000-0000-4000-8000-000000000002', at: '2026-03-10T14:00:00.000Z' };
  const now = said.clockFrom('2026-03-10T14:01:00.000Z');
  const report = said.take(duplicateReport(filed, begun), now, checklist, [
    said.answers(CHANGED),
    said.evidence('document', '2026-01-31', {
      'q1.5': 'statute of the residents’ council, seats without voting rights',
      'q2.1': 'written path to protection, without night shelter',
      'q3.1': 'shelter plan, no status check',
      'q3.2': 'infrastructure plan citing arrivals',
      'q5.5': 'list of parents’ projects',
      'q7.6': 'line in the city budget',
      'q9.3': 'ordinance on the residents’ card',
      'q10.1': 'opening hours of the first-contact office',
      'q11.2': 'data rule for departments and contractors',
    }),
    said.evidence('data', '2026-02-15', {
      'q2.4': 'yearly count of incidents and answers',
      'q8.2': 'visits by district',
      'q11.1': 'migration profile from five departments',
      'q11.3': 'survey of newcomers and host residents',
    }),
    said.notes({
      'q2.1':
        'Those who decline to return get no place to stay after thirty days. To be settled with the region.',
      'q8.4': 'The alliance met once this year; two partners left for want of a coordinator.',
    }),
    said.engagement({ a1: [3, 3], a2: [4, 4], a3: [3, 3], a4: [4, 4], a5: [4, 4], a6: [1, 2] }),
    said.sectors({
      planning: { presence: 2, ...YES },
      housing: {
        presence: 3,
        sharedAim: 'yes',
        checked: 'yes',
        conflict: 'yes',
        conflictNote: 'The occupancy rule keeps families who share a flat from registering their address.',
      },
      health: { presence: 3, ...YES },
      schools: { presence: 3, ...YES },
      jobs: { presence: 2, ...YES },
      transport: { presence: 1, sharedAim: 'no', checked: 'no', conflict: 'unknown' },
      safety: { presence: 3, ...YES },
      culture: { presence: 2, ...YES },
      social: { presence: 3, ...YES },
      emergency: { presence: 3, ...YES },
      budget: { presence: 2, sharedAim: 'yes', checked: 'no', conflict: 'no' },
    }),
  ]);
  return { folder: 'strong', report, previous: filed };
}
