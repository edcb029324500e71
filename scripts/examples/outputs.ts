import { readFileSync } from 'node:fs';
import { builtIn } from '@arrival-cities/content';
import {
  compareReports,
  copyToShare,
  parseInstrument,
  parseLocale,
  parsePractices,
  reportPage,
  sealReport,
  serializeReport,
  shareReport,
  toCsv,
  type Comparison,
  type Hash,
  type Instrument,
  type InstrumentLocale,
  type Parsed,
  type Practices,
  type Report,
} from '@arrival-cities/core';
import { csvTexts } from '../../packages/elements/src/outputs/csv-texts.js';
import { chartPicture } from '../../packages/elements/src/outputs/report-charts.js';
import { reportDocument } from '../../packages/elements/src/outputs/report-document.js';
import { createView } from '../../packages/elements/src/results/results-model.js';
import { Messages, type Catalogue } from '../../packages/elements/src/shared/messages.js';
import { hashNow, type Example } from './city.js';

export const sha256: Hash = (text) => Promise.resolve(hashNow(text));

export interface Content {
  readonly instrument: Instrument;
  readonly practices: Practices;
  readonly texts: InstrumentLocale;
  readonly messages: Messages;
}

function certain<T>({ value, issues }: Parsed<T>): T {
  if (value === undefined) throw new Error(JSON.stringify(issues));
  return value;
}

/** The built-in checklist in English, and the words of the screens that write outputs. */
export async function loadContent(): Promise<Content> {
  const [instrument, practices, texts] = await Promise.all([
    builtIn.instrument(),
    builtIn.practices(),
    builtIn.locale('en'),
  ]);
  const catalogues = ['en', 'en.chart', 'en.results', 'en.outputs'].map((name) => {
    const file = new URL(`../../packages/elements/src/locales/${name}.json`, import.meta.url);
    return JSON.parse(readFileSync(file, 'utf8')) as Catalogue;
  });
  const messages = Object.assign({}, ...catalogues.map((one) => one.messages)) as Catalogue['messages'];
  return {
    instrument: certain(parseInstrument(instrument)),
    practices: certain(parsePractices(practices)),
    texts: certain(parseLocale(texts)),
    messages: new Messages({ language: 'en', review: 'original', messages }),
  };
}

/** What differs; the two reports beside it hold their results themselves. */
function compared(instrument: Instrument, before: Report, after: Report): Partial<Comparison> {
  const { comparison, issues } = compareReports(instrument, before, after);
  if (!comparison) throw new Error(JSON.stringify(issues));
  const { verdict, reasons, dimensions, coherence, questions, notCompared, warnings } = comparison;
  return { verdict, reasons, dimensions, coherence, questions, notCompared, warnings };
}

/** Every output of a report by file name, as the screens make them. */
export async function outputsOf(
  { report, previous }: Example,
  content: Content,
): Promise<Record<string, string>> {
  const { instrument } = content;
  const copy = copyToShare(instrument, report);
  const view = createView(content, copy);
  const seal = async (one: typeof report) => serializeReport(await sealReport(instrument, one, sha256));
  return {
    'report.internal.json': await seal(report),
    'report.shareable.json': serializeReport(await shareReport(instrument, report, sha256)),
    'answers.csv': toCsv(instrument, report, csvTexts(content), 'answers'),
    'results.csv': toCsv(instrument, copy, csvTexts(content), 'results'),
    'actions.svg': chartPicture(content, copy, view, 'actions').svg,
    'coherence.svg': chartPicture(content, copy, view, 'coherence').svg,
    'report.html': reportPage(reportDocument(content, copy, { isDetailed: true })),
    ...(previous
      ? {
          'previous.internal.json': await seal(previous),
          'comparison.json': `${JSON.stringify(compared(instrument, previous, report), null, 2)}\n`,
        }
      : {}),
  };
}
