import { countedAgreements } from './agreements.js';
import { countedAnswers } from './city-answers.js';
import type { Cell } from './csv.js';
import { reportCells, type AnswerColumn, type CsvTexts } from './csv-texts.js';
import { group } from './group.js';
import { dimensionsOf, questionsFor, scopeOf } from './questions.js';
import type { Instrument, Question } from './schema/instrument.js';
import type { Level } from './schema/primitives.js';
import type { Agreement, Answer, Report } from './schema/report.js';

type Row = Readonly<Record<AnswerColumn, Cell>>;

/** Several things in a cell stand one a line, a dash for a missing one: those of neighbouring cells stand side by side. */
const lines = (items: readonly (string | undefined)[]): string => {
  const texts = items.map((item) => (item ?? '').replaceAll(/\s*[\r\n]+\s*/g, ' '));
  return texts.every((text) => text === '') ? '' : texts.map((text) => text || '–').join('\n');
};

/** Every answer, agreed value and open question, in the order of the instrument. */
export function answerRows(instrument: Instrument, report: Report, texts: CsvTexts): Row[] {
  const asked = questionsFor(instrument, scopeOf(report));
  const isAsked = new Set(asked.map(({ question }) => question.id));
  const counted = new Set(countedAnswers(report, asked));
  const answers = group(report.answers.map((answer) => [answer.questionId, answer]));
  const counting = countedAgreements(report, asked);
  // Taken back, a value is no level any more; the newest of a question counts in place of its answers.
  const agreed = group(report.agreed.map((value) => [value.questionId, value]));
  const newRow = rowMaker(report, texts);
  return instrument.questions.flatMap((question) => {
    const given = [...(answers.get(question.id) ?? [])].sort(byRespondent);
    const settled = counting.get(question.id);
    const rows = [
      ...given.map((answer) => newRow(question, answer, counted.has(answer) && settled === undefined)),
      ...(agreed.get(question.id) ?? []).flatMap((value) =>
        value.level === null
          ? []
          : [newRow(question, agreedAnswer(value, value.level), isSame(value, settled))],
      ),
    ];
    return rows.length > 0 || !isAsked.has(question.id) ? rows : [newRow(question, undefined, false)];
  });
}

const isSame = (one: Agreement, other: Agreement | undefined): boolean =>
  one.at === other?.at && one.level === other.level && one.scale === other.scale;

const byRespondent = (one: Answer, other: Answer): number =>
  compare(one.respondentId, other.respondentId) || compare(one.updatedAt, other.updatedAt);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** What was settled in a meeting, as an answer of nobody in particular. */
const agreedAnswer = ({ questionId, scale, at }: Agreement, level: Level): Answer => ({
  questionId,
  respondentId: '',
  scale,
  state: 'scored',
  level,
  criteriaMet: [],
  evidence: [],
  note: '',
  flagged: false,
  updatedAt: at,
});

function rowMaker(
  report: Report,
  texts: CsvTexts,
): (question: Question, answer: Answer | undefined, doesCount: boolean) => Row {
  const { locale, words } = texts;
  const common = reportCells(report, texts);
  const respondents = new Map(report.respondents.map((respondent) => [respondent.id, respondent]));
  return (question, answer, doesCount) => {
    const topics = dimensionsOf(question, report.instrument.depth);
    const respondent = answer && respondents.get(answer.respondentId);
    const evidence = answer?.evidence ?? [];
    const level = answer?.level ?? null;
    return {
      ...common,
      question: question.id,
      topicId: lines(topics),
      topic: lines(topics.map((id) => locale.dimensions[id]?.title ?? id)),
      prompt: locale.questions[question.id]?.prompt ?? question.id,
      safeguard: words[question.floor ? 'yes' : 'no'],
      respondent: answer?.respondentId === '' ? words.agreed : (answer?.respondentId ?? ''),
      department: respondent?.department ?? '',
      role: respondent?.roleLabel ?? '',
      state: words[`state.${answer?.state ?? 'unanswered'}`],
      reason: reasonOf(answer, texts),
      level,
      levelName: level === null ? '' : (locale.levels[level] ?? ''),
      answer: answer && level !== null ? anchorOf(question, answer.scale, level, texts) : '',
      scale: answer?.scale ?? '',
      counts: words[doesCount ? 'yes' : 'no'],
      criteria: lines(
        (answer?.criteriaMet ?? []).map((id) => locale.questions[question.id]?.criteria[id] ?? id),
      ),
      evidence: lines(evidence.map(({ kind }) => words[`evidence.${kind}`])),
      evidenceLabels: lines(evidence.map(({ label }) => label)),
      evidenceLinks: lines(evidence.map(({ url }) => url)),
      evidenceDates: lines(evidence.map(({ date }) => date)),
      note: answer?.note ?? '',
      flagged: words[answer?.flagged ? 'yes' : 'no'],
      changed: answer?.updatedAt ?? '',
    };
  };
}

function reasonOf(answer: Answer | undefined, { words }: CsvTexts): string {
  if (!answer?.reason) return '';
  const { code, note } = answer.reason;
  return note ? `${words[`reason.${code}`]}: ${note}` : words[`reason.${code}`];
}

/** The text of the level chosen, on the response set it was asked on. */
function anchorOf(question: Question, scale: string, level: Level, { locale }: CsvTexts): string {
  const own = scale === question.responseSet ? locale.questions[question.id]?.anchors : undefined;
  return (own ?? locale.responseSets[scale]?.anchors)?.[level] ?? '';
}
