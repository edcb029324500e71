import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  copyToShare,
  parseReport,
  scoreReport,
  sealNow,
  serializeReport,
  setDepth,
  shareReport,
  verifyReport,
  type Answer,
  type Clash,
  type Report,
  type SectorEntry,
} from '@arrival-cities/core';
import { instrument, sha256 } from '../helpers/core-content.js';
import {
  answeredThroughout,
  AT,
  later,
  livelyReport,
  newReport,
  someReport,
  withAnswers,
} from '../helpers/core-reports.js';

const share = (report: Report): Promise<Report> => shareReport(instrument, report, sha256);

/** The same report with a word that must not get out in everything a shared copy withholds. */
const withSecrets = (report: Report, secret: string): Report => ({
  ...report,
  answers: report.answers.map((answer) => ({
    ...answer,
    note: `${secret} note`,
    evidence: answer.evidence.map((item) => ({
      ...item,
      label: `${secret} label`,
      url: `https://example.org/${secret}`,
    })),
    ...(answer.reason ? { reason: { ...answer.reason, note: `${secret} reason` } } : {}),
  })),
  respondents: report.respondents.map(({ id }) => ({
    id,
    department: `${secret} dept`,
    roleLabel: `${secret} role`,
  })),
  sectors: report.sectors.map((entry) => ({ ...entry, conflictNote: `${secret} conflict` })),
  coordinators: report.coordinators.map((entry) => ({ ...entry, unit: `${secret} unit` })),
  clashes: report.clashes.map((clash) => ({
    ...clash,
    share: false,
    localRule: `${secret} rule`,
    otherRule: `${secret} other rule`,
  })),
  plan: [
    {
      questionId: 'q1.1',
      kind: 'level',
      from: 0,
      to: 1,
      owner: `${secret} owner`,
      partners: [`${secret} partner`],
      practices: [],
      quitoCriteria: {},
      considerations: { fit: `${secret} consideration` },
      evidence: `${secret} sign`,
      status: 'proposed',
      progress: [{ date: '2026-01-15', note: `${secret} progress` }],
    },
  ],
});

test('gives away no note, evidence, department, private clash or plan, whatever the report', async () => {
  await fc.assert(
    fc.asyncProperty(someReport(), async (report) => {
      const text = serializeReport(await share(withSecrets(report, 'HUSHED')));
      assert.ok(
        !text.includes('HUSHED'),
        text.slice(Math.max(0, text.indexOf('HUSHED') - 200), text.indexOf('HUSHED') + 20),
      );
      for (const { id } of report.respondents) assert.ok(!text.includes(`"${id}"`));
    }),
  );
});

test('verifies, opens, and has the results of the original', async () => {
  await fc.assert(
    fc.asyncProperty(someReport(), async (report) => {
      const copy = await share(report);
      assert.deepEqual(await verifyReport(instrument, copy, sha256), { ok: true, issues: [] });
      assert.deepEqual(parseReport(serializeReport(copy), instrument).issues, []);
      const { horizontal, ...rest } = scoreReport(instrument, report);
      // Who said what is withheld, so what rests on it is not there either.
      const alone = { disagreements: [], knownToSomeOnly: [], sameMap: null };
      assert.deepEqual(copy.results, { ...rest, horizontal: { ...horizontal, ...alone } });
    }),
  );
});

test('keeps one answer a question, with its evidence strength and its reason code', async () => {
  const copy = await share(livelyReport());
  assert.deepEqual(copy.respondents, [{ id: 'city' }]);
  assert.equal(new Set(copy.answers.map(({ questionId }) => questionId)).size, copy.answers.length);
  const of = (id: string): Answer | undefined => copy.answers.find(({ questionId }) => questionId === id);
  assert.deepEqual([of('q1.1')?.level, of('q1.1')?.respondentId], [2, 'city']); // agreed in a meeting
  assert.deepEqual(of('q1.2')?.evidence, [{ kind: 'data', label: '' }]);
  assert.deepEqual(
    [of('q2.3')?.state, of('q2.3')?.reason],
    ['not_applicable', { code: 'no-such-situation' }],
  );
});

test('leaves out agreements, plan and the link to an earlier run', async () => {
  const { agreed, plan, previous } = await share(livelyReport());
  assert.deepEqual([agreed, plan, previous], [[], [], null]);
});

test('says of a copy that it is one, and that nothing is left out of a bare report', async () => {
  const copy = await share(withAnswers(newReport(), { 'q1.1': 2 }));
  assert.deepEqual([copy.audience, copy.withheld], ['shareable', []]);
});

test('keeps the value of the city for each sector and actor, of nobody in particular', async () => {
  const { sectors, engagement, coordinators } = await share(livelyReport());
  const said = { respondentId: 'city', updatedAt: (await share(livelyReport())).updatedAt };
  assert.deepEqual(sectors, [
    { sectorId: 'housing', presence: 2, sharedAim: 'yes', checked: 'unknown', conflict: 'yes', ...said },
    { sectorId: 'health', presence: 3, conflict: 'no', ...said },
    { sectorId: 'budget', presence: null, ...said },
  ]);
  assert.deepEqual(engagement, [
    { actorId: 'a1', now: 1, aim: 3, ...said },
    { actorId: 'a5', now: null, aim: 2, ...said },
  ]);
  assert.deepEqual(coordinators, []);
});

test('keeps of the clashes those that are ticked, without who reported them', async () => {
  const { clashes, results, updatedAt } = await share(livelyReport());
  assert.deepEqual(clashes, [
    {
      id: 'c1',
      localRule: 'Care for all residents',
      otherRule: 'Care for the insured',
      level: 'nation',
      share: true,
      respondentId: 'city',
      updatedAt,
    },
  ]);
  assert.equal(results?.vertical.clashes, 1);
});

const bare = withAnswers(newReport(), { 'q1.1': 2, 'q1.2': 'not_applicable' });
const withAnswer = (change: Partial<Answer>): Report => ({
  ...bare,
  answers: bare.answers.map((answer, i) => (i === 0 ? { ...answer, ...change } : answer)),
});

const withSector = (change: Partial<SectorEntry>): Report => ({
  ...bare,
  sectors: [{ sectorId: 'housing', presence: 2, respondentId: 'r1', updatedAt: AT, ...change }],
});
const withClash = (change: Partial<Clash>): Report => ({
  ...bare,
  clashes: [
    { id: 'c1', localRule: 'l', otherRule: '', share: false, respondentId: 'r1', updatedAt: AT, ...change },
  ],
});

const WITHHELD: [string, Report, string[]][] = [
  ['a note', withAnswer({ note: 'n' }), ['notes']],
  [
    'a note on a reason',
    {
      ...bare,
      answers: bare.answers.map((a) => (a.reason ? { ...a, reason: { ...a.reason, note: 'n' } } : a)),
    },
    ['notes'],
  ],
  ['evidence with a label', withAnswer({ evidence: [{ kind: 'data', label: 'l' }] }), ['evidence']],
  [
    'evidence with a link',
    withAnswer({ evidence: [{ kind: 'data', label: '', url: 'https://example.org' }] }),
    ['evidence'],
  ],
  [
    'evidence with a date',
    withAnswer({ evidence: [{ kind: 'data', label: '', date: '2026-01-15' }] }),
    ['evidence'],
  ],
  ['no more than the strength of evidence', withAnswer({ evidence: [{ kind: 'data', label: '' }] }), []],
  ['criteria', withAnswer({ criteriaMet: ['a'] }), ['criteria']],
  ['a flag', withAnswer({ flagged: true }), ['flags']],
  ['a second respondent', { ...bare, respondents: [{ id: 'r1' }, { id: 'r2' }] }, ['respondents']],
  ['a department', { ...bare, respondents: [{ id: 'r1', department: 'd' }] }, ['respondents']],
  ['a role', { ...bare, respondents: [{ id: 'r1', department: '', roleLabel: 'r' }] }, ['respondents']],
  [
    'an agreement',
    { ...bare, agreed: [{ questionId: 'q1.1', scale: 'SERV', level: 3, by: ['r1'], at: AT }] },
    ['agreements'],
  ],
  [
    'what was written about a conflict between departments',
    withSector({ conflict: 'yes', conflictNote: 'n' }),
    ['conflicts'],
  ],
  ['no sector without a note', withSector({ conflict: 'yes' }), []],
  [
    'an older word of the same respondent on a sector',
    {
      ...withSector({}),
      sectors: [...withSector({}).sectors, ...withSector({ updatedAt: later(1) }).sectors],
    },
    ['uncounted'],
  ],
  [
    'whom a department names as coordinator',
    { ...bare, coordinators: [{ unit: 'u', respondentId: 'r1', updatedAt: AT }] },
    ['coordinators'],
  ],
  ['a private clash', withClash({}), ['clashes']],
  ['no clash that is ticked', withClash({ share: true }), []],
  ['no clash that was taken back', withClash({ localRule: '' }), []],
  ['a plan', { ...bare, plan: withSecrets(bare, '').plan }, ['plan']],
  ['an earlier run', { ...bare, previous: { id: bare.id, updatedAt: AT, digest: null } }, ['previous']],
  ['answers kept on another scale', withAnswer({ scale: 'INFL' }), ['uncounted']],
  [
    'an older answer of the same respondent',
    { ...bare, answers: [...bare.answers, { ...bare.answers[0]!, level: 1, updatedAt: later(-5) }] },
    ['uncounted'],
  ],
  ['answers of the full check in a quick one', setDepth(bare, 'quick', AT), ['uncounted']],
  ['what a copy of a copy had lost before', { ...bare, withheld: ['plan', 'notes'] }, ['notes', 'plan']],
];

for (const [name, report, withheld] of WITHHELD) {
  test(`names what it withholds: ${name}`, async () => {
    assert.deepEqual((await share(report)).withheld, withheld);
  });
}

test('does not mistake another respondent of the same question for an answer left out', async () => {
  const report = withAnswers(
    { ...answeredThroughout(newReport('quick'), () => 1), respondents: [{ id: 'r1' }, { id: 'r2' }] },
    { 'q1.1': 4 },
    { respondentId: 'r2' },
  );
  assert.deepEqual((await share(report)).withheld, ['respondents']);
});

test('makes the same copy where there is no time to wait', async () => {
  const hashNow = (text: string) => createHash('sha256').update(text).digest('hex');
  for (const report of [newReport(), livelyReport()]) {
    const now = sealNow(instrument, copyToShare(instrument, report), hashNow);
    assert.deepEqual(now, await share(report));
  }
});
