import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  ANSWER_COLUMNS,
  EVIDENCE_KINDS,
  NOT_APPLICABLE_REASONS,
  RESULT_COLUMNS,
  scoreReport,
  setEvidence,
  setFlag,
  setNote,
  setSubject,
  shareReport,
  toCsv,
  type AnswerColumn,
  type CsvTexts,
  type CsvWord,
  type Report,
  type ResultColumn,
} from '@arrival-cities/core';
import { writeCsv, type Cell } from '../../packages/core/src/csv.js';
import { instrument, locale, sha256 } from '../helpers/core-content.js';
import { readCsv } from '../helpers/read-csv.js';
import {
  AT,
  later,
  livelyReport,
  newReport,
  scaleOf,
  someReport,
  withAnswers,
  withHolders,
} from '../helpers/core-reports.js';

const named = <Key extends string>(keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, `<${key}>`])) as Record<Key, string>;

const WORDS: readonly CsvWord[] = [
  ...(['yes', 'no', 'agreed', 'quick', 'full', 'series.level', 'series.done', 'series.given'] as const),
  ...(['scored', 'dont_know', 'not_applicable', 'unanswered'] as const).map((one) => `state.${one}` as const),
  ...(
    ['scored', 'indicative', 'insufficient', 'not_applicable', 'decided_elsewhere', 'not_asked'] as const
  ).map((one) => `status.${one}` as const),
  ...EVIDENCE_KINDS.map((one) => `evidence.${one}` as const),
  ...NOT_APPLICABLE_REASONS.map((one) => `reason.${one}` as const),
];

const texts: CsvTexts = {
  locale,
  answers: named(ANSWER_COLUMNS),
  results: named(RESULT_COLUMNS),
  words: named(WORDS),
};

/** What some programs make of the file in countries where the semicolon is the separator. */
const readSloppily = (text: string): string[] =>
  text
    .slice(1)
    .split(/[;\t\r\n]/)
    .map((cell) => cell.replace(/^[\s\p{Cf}"]+/u, ''));

function tableOf<Column extends string>(text: string, titles: Readonly<Record<Column, string>>) {
  const [head = [], ...rows] = readCsv(text);
  assert.deepEqual(head, Object.values(titles));
  const columns = Object.keys(titles) as Column[];
  return rows.map((row) => {
    assert.equal(row.length, columns.length);
    return Object.fromEntries(columns.map((column, i) => [column, row[i] ?? ''])) as Record<Column, string>;
  });
}

const answersOf = (report: Report) =>
  tableOf<AnswerColumn>(toCsv(instrument, report, texts, 'answers'), texts.answers);
const resultsOf = (report: Report) =>
  tableOf<ResultColumn>(toCsv(instrument, report, texts, 'results'), texts.results);

describe('a table as CSV', () => {
  const cases: readonly (readonly [Cell, string])[] = [
    ['plain', '"plain"'],
    ['say "yes"', '"say ""yes"""'],
    ['one, two', '"one, two"'],
    ['two\nlines', '"two\nlines"'],
    ['مدينة', '"مدينة"'],
    ['', '""'],
    [null, ''],
    [58.3, '58.3'],
    [-3, '-3'],
    [0, '0'],
    ['=1+1', `"'=1+1"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\ttab', `"'\ttab"`],
    ['\rreturn', `"'\rreturn"`],
    ['＝1', `"'＝1"`],
    ['＋1', `"'＋1"`],
    ['－1', `"'－1"`],
    ['＠A', `"'＠A"`],
    ['  =1', `"'  =1"`],
    ['\u200B=1', `"'\u200B=1"`],
    ['a;=1', `"a;'=1"`],
    ['a\n=1', `"a\n'=1"`],
    ['a = b - c', '"a = b - c"'],
    ['ask; then wait', '"ask; then wait"'],
    ['a\0b', '"a\uFFFDb"'],
  ];
  for (const [cell, written] of cases) {
    it(`writes ${JSON.stringify(cell)} as ${JSON.stringify(written)}`, () => {
      assert.equal(writeCsv([[cell]]), `\uFEFF${written}\r\n`);
    });
  }

  const anyText = fc.string({
    unit: fc.constantFrom(...Array.from('ab"\'=+-@;,\t\r\n ＝＋－＠é界م')),
    maxLength: 12,
  });
  const anyTable = fc.array(
    fc.array(fc.oneof(anyText, fc.integer(), fc.constant(null)), { minLength: 2, maxLength: 4 }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );

  it('reads back as it was, but for the apostrophes in front of what could be a formula', () => {
    fc.assert(
      fc.property(anyTable, (rows) => {
        const bare = (text: string) => text.replaceAll("'", '');
        assert.deepEqual(
          readCsv(writeCsv(rows)).map((row) => row.map(bare)),
          rows.map((row) => row.map((cell) => bare(cell === null ? '' : String(cell)))),
        );
      }),
    );
  });

  it('changes no text in which nothing could be a formula', () => {
    const harmless = fc
      .string({ unit: fc.constantFrom(...Array.from('ab"\',\n é界م')), maxLength: 12 })
      .map((text) => `a${text}`);
    fc.assert(
      fc.property(fc.array(harmless, { minLength: 1, maxLength: 4 }), (row) => {
        assert.deepEqual(readCsv(writeCsv([row])), [row]);
      }),
    );
  });

  it('lets no text start a formula, not even where the semicolon or the tab separates cells', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (row) => {
        const text = writeCsv([row]);
        const cells = [
          ...readCsv(text)
            .flat()
            .map((cell) => cell.trimStart()),
          ...readSloppily(text),
        ];
        for (const cell of cells) assert.doesNotMatch(cell, /^[=+\-@＝＋－＠]/);
      }),
    );
  });
});

describe('the answers as CSV', () => {
  it('have a row for each answer and each open question, in the order of the checklist', () => {
    const report = withAnswers(newReport(), { 'q1.1': 3, 'q1.2': 'dont_know' });
    const rows = answersOf(report);
    assert.deepEqual(
      rows.map(({ question }) => question),
      instrument.questions.map(({ id }) => id),
    );
    const [first, second, third] = rows;
    assert.equal(first?.prompt, locale.questions['q1.1']?.prompt);
    assert.equal(first?.topicId.split('\n')[0], 'quito.1');
    assert.deepEqual([first.state, first.level, first.levelName], ['<state.scored>', '3', locale.levels[3]]);
    assert.deepEqual([first.counts, first.changed], ['<yes>', AT]);
    assert.deepEqual([second?.state, second?.level], ['<state.dont_know>', '']);
    assert.deepEqual([third?.state, third?.respondent], ['<state.unanswered>', '']);
  });

  it('carry evidence, note, flag and who answered, and stay inert whatever was typed', () => {
    const key = { questionId: 'q1.1', respondentId: 'r1', scale: scaleOf(newReport(), 'q1.1') };
    const kinds = [
      { kind: 'document', label: '=HYPERLINK("x")', url: 'https://example.org/a' },
      { kind: 'data', label: 'Survey', date: '2025-05-01' },
    ] as const;
    let report = withAnswers(newReport(), { 'q1.1': 2 });
    report = setEvidence(report, key, kinds, AT);
    report = setFlag(setNote(report, key, '-2+3+cmd|calc', AT), key, true, AT);
    report = {
      ...setSubject(report, { city: '@Quito' }, AT),
      respondents: [{ id: 'r1', department: '+Health' }],
    };
    const [row] = answersOf(report);
    assert.deepEqual(
      [row?.city, row?.department, row?.note, row?.flagged],
      ["'@Quito", "'+Health", "'-2+3+cmd|calc", '<yes>'],
    );
    assert.equal(row?.evidence, '<evidence.document>\n<evidence.data>');
    assert.equal(row.evidenceLabels, `'=HYPERLINK("x")\nSurvey`);
    assert.equal(row.evidenceLinks, 'https://example.org/a\n–');
    assert.equal(row.evidenceDates, '–\n2025-05-01');
  });

  it('say which answers count: the newest of each respondent on the scale asked now', () => {
    const before = withAnswers(newReport(), { 'q4.1': 3 });
    const scale = scaleOf(before, 'q4.1');
    const functionId = instrument.questions.find(({ id }) => id === 'q4.1')!.function;
    const moved = withHolders(before, { [functionId]: 'other' });
    const report = withAnswers(moved, { 'q4.1': 1 }, { at: later(5) });
    const rows = answersOf(report).filter(({ question }) => question === 'q4.1');
    assert.deepEqual(
      rows.map((row) => [row.scale === scale, row.level, row.counts]),
      [
        [true, '3', '<no>'],
        [false, '1', '<yes>'],
      ],
    );
  });

  it('have the value of a meeting as a row of its own, which counts in place of the answers', () => {
    const report = withAnswers(newReport(), { 'q1.1': 3 });
    const agreed = [
      { questionId: 'q1.1', scale: scaleOf(report, 'q1.1'), level: 1, by: ['r1'], at: later(9) },
    ] as const;
    const rows = answersOf({ ...report, agreed }).filter(({ question }) => question === 'q1.1');
    assert.deepEqual(
      rows.map((row) => [row.respondent, row.level, row.counts]),
      [
        ['r1', '3', '<no>'],
        ['<agreed>', '1', '<yes>'],
      ],
    );
  });

  it('of a shared copy hold no note, name, link or date', async () => {
    const key = { questionId: 'q1.1', respondentId: 'r1', scale: scaleOf(newReport(), 'q1.1') };
    let report = setNote(withAnswers(newReport(), { 'q1.1': 2 }), key, 'secret', AT);
    report = setEvidence(report, key, [{ kind: 'data', label: 'secret', url: 'https://secret.org/' }], AT);
    report = { ...report, respondents: [{ id: 'r1', department: 'secret', roleLabel: 'secret' }] };
    assert.match(toCsv(instrument, report, texts, 'answers'), /secret/);
    const text = toCsv(instrument, await shareReport(instrument, report, sha256), texts, 'answers');
    assert.doesNotMatch(text, /secret/);
    assert.match(text, /<evidence\.data>/);
  });
});

describe('the results as CSV', () => {
  it('have the numbers of the results, a row for each series, and nothing where there is nothing', () => {
    fc.assert(
      fc.property(someReport(), (report) => {
        const results = scoreReport(instrument, report);
        const isFull = results.depth === 'full';
        const series = [
          ...results.dimensions,
          ...results.coherence.flatMap(({ done, given }) => (isFull ? [done, given] : [done])),
        ];
        const rows = resultsOf(report);
        assert.equal(rows.length, series.length);
        series.forEach((result, i) => {
          const row = rows[i]!;
          assert.equal(row.topicId, result.id);
          assert.equal(row.level, result.level === null ? '' : String(result.level));
          for (const key of ['score', 'lower', 'upper'] as const) {
            const value = result[key];
            if (value === null) assert.equal(row[key], '');
            else assert.ok(row[key] !== '' && Math.abs(Number(row[key]) - value) <= 0.0500001, row[key]);
          }
          assert.equal(row.known, String(result.counts.known));
          assert.equal(row.cappedBy, result.cappedBy.join(', '));
        });
      }),
      { numRuns: 40 },
    );
  });

  it('have a point in every decimal and no comma, in any language', () => {
    const rows = resultsOf(livelyReport());
    const numbers = rows.flatMap(({ score, lower, upper, influence, coverage }) => [
      ...[score, lower, upper, influence].map((text) => [text, /^(\d+(\.\d)?)?$/] as const),
      [coverage, /^\d*$/] as const,
    ]);
    assert.ok(numbers.some(([text]) => text.includes('.')));
    for (const [text, pattern] of numbers) assert.match(text, pattern);
  });
});
