// Opens the tables in LibreOffice Calc, without a window, and reads every cell back: in each language of the
// interface, with cells that would like to be formulas. What it found is recorded in docs/outputs.md.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtIn } from '@arrival-cities/content';
import {
  parseLocale,
  setEvidence,
  setNote,
  setSubject,
  toCsv,
  type InstrumentLocale,
  type Report,
} from '@arrival-cities/core';
import { csvTexts } from '../packages/elements/src/outputs/csv-texts.js';
import { Messages, type Catalogue } from '../packages/elements/src/shared/messages.js';
import { fullReport, instrument } from '../stories/reports.js';
import { readCsv } from '../test/helpers/read-csv.js';

/** Microsoft's numbers of the languages, by which the import filter names them. */
const COUNTRIES: Readonly<Record<string, number>> = { en: 1033, es: 1034, fr: 1036, ar: 1025 };
const [COMMA, SEMICOLON] = [44, 59];
/** What somebody could type into a note, a label or the name of a city to have it run by a spreadsheet. */
const TEMPTING = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1;1)',
  '\t=1+1',
  '\r=1+1',
  ' =1+1',
  '＝1+1',
  '"=1+1"',
  'a;=1+1',
  'a\n=1+1',
  'a;"=1+1"',
  '=HYPERLINK("https://example.org";"x")',
  '=WEBSERVICE("https://example.org")',
  '=DDE("soffice";"x";"y")',
] as const;

if (spawnSync('soffice', ['--version']).status !== 0) {
  console.error(
    'LibreOffice Calc is missing: apt-get install -y --no-install-recommends libreoffice-calc-nogui',
  );
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'arrival-tables-'));
const read = (file: string) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Catalogue;

/** Opens files as the import dialog would with these choices, and gives the sheets as XML. */
function openInCalc(files: readonly string[], country: number, separator: number): string[] {
  const out = mkdtempSync(join(folder, 'out-'));
  // Separator, quote, UTF-8, first row, no formats, language, quoted is not text by itself, find dates ..., run formulas.
  const filter = `CSV:${String(separator)},34,76,1,,${String(country)},false,true,false,false,false,-1,true`;
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const { status, stderr } = spawnSync(
    'soffice',
    [profile, '--headless', `--infilter=${filter}`, '--convert-to', 'fods', '--outdir', out, ...files],
    { encoding: 'utf8', timeout: 300_000 },
  );
  assert.equal(status, 0, stderr);
  return files.map((file) => readFileSync(join(out, basename(file).replace(/csv$/, 'fods')), 'utf8'));
}

interface SheetCell {
  readonly type: string;
  /** Of a number or a date. */
  readonly value: string;
  readonly text: string;
}

const unescape = (text: string): string =>
  text
    .replace(/&#x([\da-f]+);|&#(\d+);/gi, (_, hex?: string, code?: string) =>
      String.fromCodePoint(hex ? parseInt(hex, 16) : Number(code)),
    )
    .replace(
      /&(lt|gt|quot|apos);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '',
    )
    .replaceAll('&amp;', '&');

const textIn = (xml: string): string =>
  [...xml.matchAll(/<text:p[^>]*?(?:\/>|>([^]*?)<\/text:p>)/g)]
    .map(([, line = '']) =>
      unescape(
        line
          .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count?: string) => ' '.repeat(Number(count ?? 1)))
          .replaceAll('<text:tab/>', '\t')
          .replaceAll('<text:line-break/>', '\n')
          .replace(/<[^>]+>/g, ''),
      ),
    )
    .join('\n');

/** The cells of the one sheet, row by row, without the empty ones at the end. */
function cellsIn(sheet: string): SheetCell[][] {
  const attribute = (from: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(from)?.[1];
  return [...sheet.matchAll(/<table:table-row[^>]*>([^]*?)<\/table:table-row>/g)].map(([, row = '']) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>([^]*?)<\/table:table-cell>)/g)].flatMap(
      ([, attributes = '', content = '']) => {
        const type = attribute(attributes, 'office:value-type') ?? '';
        const value =
          attribute(attributes, 'office:value') ?? attribute(attributes, 'office:date-value') ?? '';
        const count = Number(attribute(attributes, 'table:number-columns-repeated') ?? 1);
        const cell: SheetCell = { type, value, text: textIn(content) };
        return Array.from({ length: count > 1000 ? 0 : count }, () => cell);
      },
    ),
  );
}

const formulasIn = (sheet: string): number => sheet.match(/ table:formula="/g)?.length ?? 0;

/** Spaces and line ends are told apart by no eye; everything else is. */
const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+/g, ' ')
    .trim();

/** Whether a cell holds what was written: as text, or as the number or date that it is. */
function holds({ type, value, text }: SheetCell, written: string): boolean {
  if (type === 'float') return Number(value) === Number(written);
  if (type === 'date') return value.slice(0, 10) === written.slice(0, 10);
  return plain(text) === plain(written);
}

/** A report in which every free text would like to be a formula. */
async function temptingReport(): Promise<Report> {
  const at = '2026-03-12T09:00:00.000Z';
  let report = setSubject(await fullReport(), { city: TEMPTING[0] }, at);
  report = { ...report, respondents: report.respondents.map((one) => ({ ...one, department: TEMPTING[1] })) };
  report.answers.slice(0, TEMPTING.length).forEach(({ questionId, respondentId, scale }, i) => {
    const key = { questionId, respondentId, scale };
    const tempting = TEMPTING[i] ?? '';
    report = setNote(report, key, tempting, at);
    report = setEvidence(report, key, [{ kind: 'data', label: tempting }], at);
  });
  return report;
}

interface Finding {
  readonly language: string;
  readonly kind: string;
  readonly cells: number;
  readonly wrong: number;
  readonly formulas: number;
  readonly numbers: number;
}

try {
  const report = await temptingReport();
  const files: { language: string; kind: 'answers' | 'results'; file: string; rows: string[][] }[] = [];
  for (const language of Object.keys(COUNTRIES)) {
    const texts = parseLocale(await builtIn.locale(language)).value as InstrumentLocale; // the linter has read it
    const [first, results, outputs] = ['', '.results', '.outputs'].map((part) =>
      read(`../packages/elements/src/locales/${language}${part}.json`),
    );
    const messages = new Messages({
      language,
      review: 'original',
      messages: { ...first?.messages, ...results?.messages, ...outputs?.messages },
    });
    for (const kind of ['answers', 'results'] as const) {
      const file = join(folder, `${language}-${kind}.csv`);
      const text = toCsv(instrument, report, csvTexts({ instrument, texts, messages }), kind);
      writeFileSync(file, text);
      files.push({ language, kind, file, rows: readCsv(text) });
    }
  }

  const look = (some: typeof files, country: number): Finding[] =>
    openInCalc(
      some.map(({ file }) => file),
      country,
      COMMA,
    ).map((sheet, i) => {
      const { language = '', kind = '', rows = [] } = some[i] ?? {};
      const cells = cellsIn(sheet);
      const wrong = rows.flatMap((row, y) =>
        row.flatMap((written, x) => {
          const cell = cells[y]?.[x] ?? { type: '', value: '', text: '' };
          return holds(cell, written) ? [] : [{ y, x, written, cell }];
        }),
      );
      for (const one of wrong.slice(0, 3)) console.error(language, kind, JSON.stringify(one));
      return {
        language,
        kind,
        cells: rows.flat().length,
        wrong: wrong.length,
        formulas: formulasIn(sheet),
        numbers: cells.flat().filter(({ type }) => type === 'float').length,
      };
    });

  const control = join(folder, 'control.csv');
  writeFileSync(control, `\uFEFF${TEMPTING.slice(0, 1).join()}\r\n`);
  const [controlSheet = ''] = openInCalc([control], COUNTRIES.en ?? 0, COMMA);
  assert.ok(formulasIn(controlSheet) > 0, 'a formula that is not disarmed is found');

  const asDocumented = look(files, COUNTRIES.en ?? 0);
  const atHome = Object.entries(COUNTRIES).flatMap(([language, country]) =>
    look(
      files.filter((one) => one.language === language),
      country,
    ),
  );
  const bySemicolon = openInCalc(
    files.map(({ file }) => file),
    COUNTRIES.es ?? 0,
    SEMICOLON,
  ).map(formulasIn);

  console.log(spawnSync('soffice', ['--version'], { encoding: 'utf8' }).stdout.trim());
  console.log(
    '| language | table | cells | wrong cells | formulas | numbers, "English" chosen | numbers, own language |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const [i, { language, kind, cells, wrong, formulas, numbers }] of asDocumented.entries()) {
    const home = atHome[i];
    console.log(
      `| ${language} | ${kind} | ${[cells, wrong + (home?.wrong ?? 0), formulas + (home?.formulas ?? 0) + (bySemicolon[i] ?? 0), numbers, home?.numbers ?? 0].join(' | ')} |`,
    );
  }
  const all = [...asDocumented, ...atHome];
  assert.equal(all.length, 16);
  assert.ok(all.every(({ cells }) => cells > 500));
  assert.equal(
    all.reduce((sum, { wrong }) => sum + wrong, 0),
    0,
    'every cell holds what was written',
  );
  assert.equal(
    all.reduce((sum, { formulas }) => sum + formulas, 0),
    0,
    'no cell is a formula',
  );
  assert.deepEqual(
    bySemicolon.filter((count) => count > 0),
    [],
    'nor where the semicolon separates cells',
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
