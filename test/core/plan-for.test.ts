import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addPlanItem,
  cityAnswers,
  checkReport,
  planFor,
  planItemOf,
  PROPOSAL_CLASSES,
  questionsFor,
  scopeOf,
  scoreReport,
  setAim,
  setCriteria,
  setDepth,
  type Proposal,
  type Report,
} from '@arrival-cities/core';
import { instrument, practices } from '../helpers/core-content.js';
import {
  answeredThroughout,
  AT,
  livelyReport,
  newReport,
  someReport,
  withAnswers,
  withHolders,
  type Given,
} from '../helpers/core-reports.js';

/** What is proposed, as if respondents disagreed on these questions. */
function propose(report: Report, disagreements: readonly string[] = []): Proposal[] {
  const results = scoreReport(instrument, report);
  const found = disagreements.map((questionId) => ({
    ...{ questionId, scale: 'RULE', n: 2, min: 0 as const, max: 4 as const },
    ...{ consensus: 0, flagged: true },
  }));
  const horizontal = { ...results.horizontal, disagreements: found };
  return planFor(instrument, report, { practices, results: { ...results, horizontal } });
}

/** A full report with every question at the level embedded, but for those given. */
const except = (given: Readonly<Record<string, Given>>, holders = {}): Report =>
  answeredThroughout(withHolders(newReport(), holders), ({ id }) => given[id] ?? 4);

const brief = (proposals: readonly Proposal[]) =>
  proposals.map(({ questionId, why, from, to }) => `${questionId} ${why} ${String(from)}>${String(to)}`);

test('proposes nothing where every aim is reached', () => {
  assert.deepEqual(propose(except({})), []);
});

test('proposes for an empty report to find out about the safeguards, and nothing else', () => {
  const proposals = propose(newReport());
  const floors = instrument.questions.filter(({ floor }) => floor).map(({ id }) => id);
  assert.deepEqual(proposals.map(({ questionId }) => questionId).sort(), floors.sort());
  assert.ok(
    proposals.every(({ kind, to, state }) => kind === 'find_out' && to === null && state === 'unanswered'),
  );
});

const CASES: [string, Report, string[]][] = [
  ['a safeguard below 2', except({ 'q1.1': 1 }), ['q1.1 floor 1>2']],
  ['a safeguard at 2 below its aim', except({ 'q1.1': 2 }), ['q1.1 gap 2>3']],
  [
    'a safeguard below 2, even with an aim of 0',
    setAim(except({ 'q1.1': 1 }), 'quito.1', 0, AT),
    ['q1.1 floor 1>2'],
  ],
  ['a safeguard not known', except({ 'q1.1': 'dont_know' }), ['q1.1 unknown_floor null>null']],
  ['a gap, one level up', except({ 'q1.2': 0 }), ['q1.2 gap 0>1']],
  ['nothing for another question not known', except({ 'q1.2': 'dont_know' }), []],
  ['nothing for what does not apply', except({ 'q1.2': 'not_applicable' }), []],
  ['nothing at the aim', except({ 'q1.2': 3 }), []],
  ['a step up to 4 where this is the aim', setAim(except({ 'q1.2': 3 }), 'quito.1', 4, AT), ['q1.2 gap 3>4']],
  ['influence where others decide', except({ 'q1.2': 1 }, { F2: 'other' }), ['q1.2 influence 1>2']],
  ['influence for a safeguard others decide', except({ 'q4.1': 0 }, { F3: 'other' }), ['q4.1 influence 0>1']],
  ['nothing for what others decide and nobody knows', except({ 'q4.1': 'dont_know' }, { F3: 'other' }), []],
  ['what feeds a group alone, up to "high"', except({ 'u2.1': 2, 'u2.2': 3 }), ['u2.1 gap 2>3']],
  ['a question of an action and a group once', except({ 'q7.2': 2 }), ['q7.2 gap 2>3']],
  ['what others do not give', except({ 'e2.1': 0, 'e2.2': 1 }), ['e2.1 given 0>1', 'e2.2 given 1>2']],
  ['nothing while what is given is not low as a whole', except({ 'e2.1': 0 }), []],
];

for (const [name, report, expected] of CASES) {
  test(`proposes ${name}`, () => {
    assert.deepEqual(brief(propose(report)), expected);
  });
}

test('orders by class, then mandate, then gap, then agenda', () => {
  const report = except(
    {
      'q11.2': 1, // own, a safeguard
      'q5.1': 0, // shared, a safeguard
      'q3.1': 1, // own by choice, a safeguard
      'q10.1': 'dont_know', // a safeguard, shared
      'q7.1': 2, // own, gap 1
      'q7.6': 1, // own, gap 2
      'q3.2': 0, // shared, gap 3
      'q1.3': 0, // shared, gap 3, earlier
      'e2.1': 1,
      'e2.2': 0,
      'q1.2': 0, // decided elsewhere
    },
    { F10: 'city', F2: 'other' },
  );
  assert.deepEqual(brief(propose(report, ['q7.1', 'q1.2'])), [
    'q3.1 floor 1>2',
    'q11.2 floor 1>2',
    'q5.1 floor 0>1',
    'q10.1 unknown_floor null>null',
    'q7.6 gap 1>2',
    'q7.1 gap 2>3',
    'q1.3 gap 0>1',
    'q3.2 gap 0>1',
    'q7.1 disagreement null>null',
    'e2.1 given 1>2',
    'e2.2 given 0>1',
    'q1.2 influence 0>1',
  ]);
});

test('proposes a meeting where departments answer two levels apart, and not for one', () => {
  const report = { ...except({}), respondents: [{ id: 'r1' }, { id: 'r2' }] };
  const apart = withAnswers(report, { 'q1.2': 3, 'q1.3': 2 }, { respondentId: 'r2' });
  assert.deepEqual(brief(planFor(instrument, apart, { practices })), [
    'q1.3 gap 2>3',
    'q1.3 disagreement null>null',
  ]);
});

test('proposes a meeting also above the aim, and none once a value is agreed', () => {
  const report = except({});
  assert.deepEqual(brief(propose(report, ['q1.2'])), ['q1.2 disagreement null>null']);
  const agreed = [{ questionId: 'q1.2', scale: 'RULE', level: 4 as const, by: ['r1'], at: AT }];
  assert.deepEqual(propose({ ...report, agreed }, ['q1.2']), []);
});

test('tells with a proposal what it is about', () => {
  const report = except({ 'q1.1': 1 });
  const ticked = setCriteria(report, { questionId: 'q1.1', respondentId: 'r1', scale: 'SERV' }, ['a'], AT);
  const [proposal] = propose({ ...ticked, profile: { ...ticked.profile, region: 'NAM' } });
  assert.deepEqual(proposal, {
    questionId: 'q1.1',
    kind: 'level',
    why: 'floor',
    from: 1,
    to: 2,
    state: 'scored',
    level: 1,
    holder: 'own',
    scale: 'SERV',
    dimensions: ['quito.1'],
    aim: 3,
    gap: 2,
    criteria: [],
    practices: [
      { id: 'P07', isNear: true, isProposal: false },
      { id: 'P05', isNear: false, isProposal: false },
      { id: 'P29', isNear: false, isProposal: false },
      { id: 'P06', isNear: false, isProposal: true },
    ],
    sdg: ['11', '16'],
    recommendations: ['R1.1'],
    isInPlan: false,
  });
});

test('names the criteria up to the next level that nobody ticked', () => {
  assert.deepEqual(propose(except({ 'q1.1': 1 }))[0]?.criteria, ['a']);
  assert.deepEqual(propose(except({ 'q1.1': 2 }))[0]?.criteria, ['a', 'b']);
  const elsewhere = propose(except({ 'q4.1': 2 }, { F3: 'other' }))[0];
  assert.deepEqual([elsewhere?.scale, elsewhere?.criteria], ['INFL', []]);
});

test('takes the highest of the aims of the actions a question counts for', () => {
  const report = setAim(except({ 'q7.2': 3 }), 'quito.7', 4, AT);
  assert.deepEqual(brief(propose(report)), ['q7.2 gap 3>4']);
});

test('proposes in the quick check for its own questions', () => {
  const report = setDepth(except({ 'q1.1': 0, 'q1.2': 0, 'e2.1': 0, 'e2.2': 0 }), 'quick', AT);
  assert.deepEqual(brief(propose(report)), ['q1.1 floor 0>1', 'e2.1 given 0>1', 'e2.2 given 0>1']);
});

test('marks what is in the plan, and makes items that can be saved', () => {
  const report = except({ 'q1.1': 1, 'q1.2': 2, 'q3.1': 'dont_know', 'e2.1': 0, 'e2.2': 0 });
  const picked = propose(report, ['q1.2']);
  const planned = picked.reduce((before, one) => addPlanItem(before, planItemOf(one), AT), report);
  assert.ok(picked.every(({ isInPlan }) => !isInPlan));
  assert.equal(planned.plan.length, picked.length);
  assert.deepEqual(checkReport(planned, instrument).issues, []);
  assert.ok(propose(planned, ['q1.2']).every(({ isInPlan }) => isInPlan));
});

test('proposes the next step once the last one is taken', () => {
  const before = except({ 'q1.2': 1 });
  const planned = addPlanItem(before, planItemOf(propose(before)[0]!), AT);
  const after = propose(withAnswers(planned, { 'q1.2': 2 }));
  assert.deepEqual(
    after.map(({ questionId, to, isInPlan }) => [questionId, to, isInPlan]),
    [['q1.2', 3, false]],
  );
});

test('proposes the same whatever the order of what is in the report', () => {
  fc.assert(
    fc.property(someReport(), (report) => {
      const turned = {
        ...report,
        answers: [...report.answers].reverse(),
        agreed: [...report.agreed].reverse(),
        respondents: [...report.respondents].reverse(),
      };
      assert.deepEqual(propose(turned, ['q1.1', 'q1.2']), propose(report, ['q1.2', 'q1.1']));
    }),
  );
});

test('never proposes more than one level, nor a level at or above the aim, nor for what does not apply', () => {
  fc.assert(
    fc.property(someReport(), (report) => {
      const answers = cityAnswers(report, questionsFor(instrument, scopeOf(report)));
      for (const one of propose(report, ['q1.1', 'q1.2', 'q1.3'])) {
        assert.notEqual(answers.get(one.questionId)?.state, 'not_applicable');
        const isStep = one.kind !== 'find_out' && one.kind !== 'meeting';
        assert.deepEqual([one.from === null, one.to === null], [!isStep, !isStep]);
        if (!isStep) continue;
        assert.equal(one.from, answers.get(one.questionId)?.level);
        assert.equal(one.to, one.from! + 1);
        if (one.kind !== 'advocate') assert.ok(one.to <= one.aim!);
      }
    }),
  );
});

test('keeps the order of the classes, and what others decide for the last one', () => {
  fc.assert(
    fc.property(someReport(), (report) => {
      const proposals = propose(report, ['q1.1', 'q1.2', 'q1.3']);
      const places = proposals.map(({ why }) => PROPOSAL_CLASSES.indexOf(why));
      assert.deepEqual(
        places,
        [...places].sort((a, b) => a - b),
      );
      for (const { holder, why } of proposals) assert.equal(holder === 'other', why === 'influence');
    }),
  );
});

test('proposes a step of a question once', () => {
  const keys = propose(livelyReport(), ['q1.1', 'q2.1']).map(
    ({ questionId, kind }) => `${questionId} ${kind}`,
  );
  assert.ok(keys.length > 10);
  assert.equal(new Set(keys).size, keys.length);
});
