import fc from 'fast-check';
import {
  answer,
  createReport,
  NOT_APPLICABLE_REASONS,
  EVIDENCE_KINDS,
  MANDATE_HOLDERS,
  questionsFor,
  scopeOf,
  SECTORS,
  setEvidence,
  TEST_ANSWERS,
  UPPER_LEVELS,
  type Answer,
  type Depth,
  type Level,
  type MandateChoice,
  type Question,
  type Report,
  type Statement,
} from '@arrival-cities/core';
import { instrument } from './core-content.js';

/** The clock of the tests. */
export const AT = '2026-01-15T10:00:00.000Z';

/** `minutes` after {@link AT}. */
export const later = (minutes: number): string => new Date(Date.parse(AT) + 60_000 * minutes).toISOString();

export const newReport = (depth: Depth = 'full', change: Partial<Report> = {}): Report => ({
  ...createReport(instrument, {
    id: '0b8f6c1e-6f2a-4c53-9f6e-3a1d5b7c9e10',
    at: AT,
    depth,
    generator: { name: 'arrival-cities', version: '0.1.0' },
    disclaimer: 'Independent self-assessment.',
  }),
  ...change,
});

/** What a test says to a question: a level, or a state that is no level. */
export type Given = Level | 'dont_know' | 'not_applicable';

export const statementOf = (given: Given): Statement => {
  if (typeof given === 'number') return { state: 'scored', level: given };
  return given === 'dont_know' ? { state: given } : { state: given, reason: { code: 'no-such-situation' } };
};

/** The scale a question is asked on in this report. */
export function scaleOf(report: Report, questionId: string): string {
  const asked = questionsFor(instrument, scopeOf(report)).find(({ question }) => question.id === questionId);
  if (!asked) throw new Error(`${questionId} is not asked in this report`);
  return asked.scale;
}

/** Answers questions by id, each on the scale it is asked on now. */
export const withAnswers = (
  report: Report,
  given: Readonly<Record<string, Given>>,
  { respondentId = 'r1', at = AT }: { respondentId?: string; at?: string } = {},
): Report =>
  Object.entries(given).reduce(
    (before, [questionId, value]) =>
      answer(
        before,
        { questionId, respondentId, scale: scaleOf(before, questionId) },
        statementOf(value),
        at,
      ),
    report,
  );

/** Attaches evidence of one kind to answers given before. */
export const withEvidence = (
  report: Report,
  kind: (typeof EVIDENCE_KINDS)[number],
  ...questionIds: readonly string[]
): Report =>
  questionIds.reduce(
    (before, questionId) =>
      setEvidence(
        before,
        { questionId, respondentId: 'r1', scale: scaleOf(before, questionId) },
        [{ kind, label: 'Circular 12/2024' }],
        AT,
      ),
    report,
  );

export const withHolders = (report: Report, holders: Record<string, MandateChoice['holder']>): Report => ({
  ...report,
  profile: {
    ...report.profile,
    mandate: Object.fromEntries(
      Object.entries(holders).map(([id, holder]) => [id, { holder, unfunded: false }]),
    ),
  },
});

/** A level for every question asked. */
export const answeredThroughout = (
  report: Report,
  level: (question: Question, index: number) => Given,
): Report =>
  withAnswers(
    report,
    Object.fromEntries(
      questionsFor(instrument, scopeOf(report)).map(({ question }, index) => [
        question.id,
        level(question, index),
      ]),
    ),
  );

/** A full report as a city might leave it: two departments, gaps, evidence, a meeting, a plan. */
export function livelyReport(depth: Depth = 'full'): Report {
  const base = newReport(depth, {
    subject: { city: 'Ciudad Ejemplo', country: 'EC', unlocode: 'ECUIO', population: 'over-1m' },
    respondents: [
      { id: 'r1', department: 'Housing department', roleLabel: 'Head of unit' },
      { id: 'r2', department: 'Health department', functions: ['F3', 'F6'] },
    ],
    aims: { 'quito.1': 4, 'quito.2': 2 },
    engagement: [
      { actorId: 'a1', now: 1, aim: 3, respondentId: 'r1', updatedAt: AT },
      { actorId: 'a5', now: null, aim: 2, respondentId: 'r2', updatedAt: AT },
    ],
    sectors: [
      {
        sectorId: 'housing',
        presence: 2,
        sharedAim: 'yes',
        checked: 'unknown',
        conflict: 'yes',
        conflictNote: 'The occupancy rule keeps newcomers from registering.',
        respondentId: 'r1',
        updatedAt: AT,
      },
      { sectorId: 'health', presence: 3, conflict: 'no', respondentId: 'r2', updatedAt: later(1) },
      { sectorId: 'budget', presence: null, respondentId: 'r2', updatedAt: later(2) },
    ],
    coordinators: [
      { unit: 'Office of the mayor', respondentId: 'r1', updatedAt: AT },
      { unit: 'Social services', respondentId: 'r2', updatedAt: later(1) },
    ],
    clashes: [
      {
        id: 'c1',
        localRule: 'Care for all residents',
        otherRule: 'Care for the insured',
        level: 'nation',
        share: true,
        respondentId: 'r2',
        updatedAt: AT,
      },
      {
        id: 'c2',
        localRule: 'Work permits count',
        otherRule: '',
        share: false,
        respondentId: 'r1',
        updatedAt: AT,
      },
    ],
    saidAt: { subject: AT, 'mandate.F3': AT, 'aims.quito.1': AT },
    previous: { id: '6a0f3c52-1f0d-4b8c-8f4e-2b7a9d1c3e50', updatedAt: AT, digest: null },
  });
  const shaped = {
    ...withHolders(base, { F3: 'other', F5: 'city', F6: 'unsure' }),
  };
  const first = answeredThroughout(shaped, ({ floor }, i) =>
    i % 11 === 5 ? 'dont_know' : i % 13 === 7 && !floor ? 'not_applicable' : ((i % 5) as Level),
  );
  const second = withAnswers(
    first,
    { 'q1.1': 3, 'q2.1': 1, 'q7.1': 4 },
    { respondentId: 'r2', at: later(5) },
  );
  const evidenced = withEvidence(second, 'document', 'q1.1', 'q2.1');
  return {
    ...evidenced,
    answers: evidenced.answers.map((given, i) =>
      i === 0
        ? { ...given, note: 'Said in the meeting.', flagged: true, criteriaMet: ['a'] }
        : i === 1
          ? {
              ...given,
              evidence: [{ kind: 'data', label: 'Survey', url: 'https://example.org/s', date: '2025-11-30' }],
            }
          : given,
    ),
    agreed: [{ questionId: 'q1.1', scale: 'SERV', level: 2, by: ['r1', 'r2'], at: later(9) }],
    plan: [
      {
        questionId: 'q1.1',
        kind: 'level',
        from: 2,
        to: 3,
        owner: 'Housing department',
        partners: ['A neighbouring town'],
        start: '2026-03-01',
        months: 18,
        practices: ['P05'],
        quitoCriteria: { c1: 'yes', c2: 'open', c3: 'no', c4: 'yes', c5: 'open' },
        considerations: { elections: 'Partner elections in May.' },
        evidence: 'A circular to all counters.',
        status: 'planned',
        progress: [{ date: '2026-04-01', note: 'Began.' }],
      },
    ],
  };
}

const someText = fc.string({ unit: 'grapheme', maxLength: 20 });
const someMoment = fc.integer({ min: 0, max: 5 }).map(later);
const someLevel = fc.constantFrom<Level>(0, 1, 2, 3, 4);
const someEvidence = fc.array(
  fc.record(
    {
      kind: fc.constantFrom(...EVIDENCE_KINDS),
      label: someText,
      url: fc.constant('https://example.org/source'),
      date: fc.constant('2025-11-30'),
    },
    { requiredKeys: ['kind', 'label'] },
  ),
  { maxLength: 2 },
);

/** Any valid answer to a question, on its own scale or on the influence set. */
const someAnswer = (question: Question, respondentIds: readonly string[]): fc.Arbitrary<Answer> =>
  fc
    .record({
      respondentId: fc.constantFrom(...respondentIds),
      scale: fc.constantFrom(question.responseSet, instrument.influenceSet),
      state: fc.constantFrom<Answer['state']>(
        'scored',
        'scored',
        'scored',
        'dont_know',
        'unanswered',
        ...(question.floor ? [] : (['not_applicable'] as const)),
      ),
      level: someLevel,
      code: fc.constantFrom(...NOT_APPLICABLE_REASONS),
      criteriaMet: fc.subarray(question.criteria.map(({ id }) => id)),
      evidence: someEvidence,
      note: someText,
      flagged: fc.boolean(),
      updatedAt: someMoment,
    })
    .map(({ level, code, ...rest }) => ({
      // The level stands last, as a change of an answer leaves it.
      questionId: question.id,
      ...rest,
      ...(rest.state === 'scored' ? { level } : {}),
      ...(rest.state === 'not_applicable' ? { reason: { code } } : {}),
    }));

const someMandate = fc.dictionary(
  fc.constantFrom(...instrument.functions.map(({ id }) => id)),
  fc.record({ holder: fc.constantFrom(...MANDATE_HOLDERS), unfunded: fc.boolean() }),
);

/** Anything one of the respondents may say about the city's coherence. */
const someCoherence = (ids: readonly string[]) => {
  const said = { respondentId: fc.constantFrom(...ids), updatedAt: someMoment };
  const someTest = fc.constantFrom(...TEST_ANSWERS);
  const someEngagement = fc.constantFrom(null, 0, 1, 2, 3, 4, 5);
  return {
    sectors: fc.array(
      fc.record(
        {
          sectorId: fc.constantFrom(...SECTORS.slice(0, 4)),
          presence: fc.constantFrom(null, 0, 1, 2, 3),
          sharedAim: someTest,
          checked: someTest,
          conflict: someTest,
          conflictNote: someText,
          ...said,
        },
        { requiredKeys: ['sectorId', 'presence', 'respondentId', 'updatedAt'] },
      ),
      { maxLength: 8 },
    ),
    coordinators: fc.array(fc.record({ unit: fc.constantFrom('', 'Mayor', ' mayor', 'Housing'), ...said }), {
      maxLength: 5,
    }),
    clashes: fc.array(
      fc.record(
        {
          id: fc.constantFrom('c1', 'c2', 'c3'),
          localRule: someText,
          otherRule: someText,
          level: fc.constantFrom(...UPPER_LEVELS),
          share: fc.boolean(),
          ...said,
        },
        { requiredKeys: ['id', 'localRule', 'otherRule', 'share', 'respondentId', 'updatedAt'] },
      ),
      { maxLength: 5 },
    ),
    engagement: fc.array(
      fc.record({
        actorId: fc.constantFrom(...instrument.engagement.actors.map(({ id }) => id)),
        now: someEngagement,
        aim: someEngagement,
        ...said,
      }),
      { maxLength: 8 },
    ),
  };
};

/** Some of the questions: a few, so that several answers meet on one, or any of them. */
const somePool = fc.oneof(
  fc.subarray([...instrument.questions], { minLength: 1, maxLength: 4 }),
  fc.subarray([...instrument.questions], { minLength: 1 }),
);

/** Any valid report on the real instrument: several respondents, history, any profile, any gaps. */
export function someReport(depths: readonly Depth[] = ['quick', 'full']): fc.Arbitrary<Report> {
  const someRespondents = fc.constantFrom<string[]>(['r1'], ['r1', 'r2'], ['r1', 'r2', 'r3']);
  return fc.tuple(someRespondents, somePool).chain(([ids, pool]) => {
    const someQuestion = fc.constantFrom(...pool);
    const someAgreement = fc
      .record({
        question: someQuestion,
        level: fc.option(someLevel, { freq: 5 }),
        by: fc.subarray(ids),
        at: someMoment,
      })
      .map(({ question, ...rest }) => ({ questionId: question.id, scale: question.responseSet, ...rest }));
    return fc
      .record({
        depth: fc.constantFrom(...depths),
        roles: fc.subarray([...instrument.roles]),
        mandate: someMandate,
        answers: fc.array(
          someQuestion.chain((question) => someAnswer(question, ids)),
          { maxLength: 120 },
        ),
        agreed: fc.array(someAgreement, { maxLength: 4 }),
        aims: fc.dictionary(fc.constantFrom(...instrument.dimensions.map(({ id }) => id)), someLevel),
        city: someText,
        ...someCoherence(ids),
        saidAt: fc.dictionary(
          fc.constantFrom('subject', 'profile', 'mandate.F1', 'mandate.F2', 'aims.quito.1', 'respondents.r1'),
          someMoment,
        ),
      })
      .map(({ depth, roles, mandate, city, ...rest }) =>
        newReport(depth, {
          subject: { city },
          profile: { roles, mandate },
          respondents: ids.map((id) => ({ id, department: `Department ${id}` })),
          ...rest,
        }),
      );
  });
}
