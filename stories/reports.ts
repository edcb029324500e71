// Reports as a city would make them, on the real instrument; the same at every run.
import { builtIn } from '@arrival-cities/content';
import english from '@arrival-cities/content/instruments/quito-gfmd/locales/en.json' with { type: 'json' };
import structure from '@arrival-cities/content/instruments/quito-gfmd/instrument.json' with { type: 'json' };
import {
  answer,
  assignmentFor,
  createReport,
  digestOf,
  FIRST_RESPONDENT,
  mergeReports,
  parseInstrument,
  parseLocale,
  questionsFor,
  questionsOf,
  scopeOf,
  sealReport,
  setAim,
  setEvidence,
  setMandate,
  setNote,
  setRespondent,
  setSubject,
  type AskedQuestion,
  type Depth,
  type Evidence,
  type Instrument,
  type InstrumentLocale,
  type Level,
  type MandateChoice,
  type Parsed,
  type Report,
  type Statement,
} from '@arrival-cities/core';
import type { ContentSource } from '@arrival-cities/elements';

function certain<T>({ value, issues }: Parsed<T>): T {
  if (value === undefined) throw new Error(JSON.stringify(issues));
  return value;
}

export const instrument: Instrument = certain(parseInstrument(structure));
export const locale: InstrumentLocale = certain(parseLocale(english));

/** The built-in checklist, with English texts for the interface. */
export const content: ContentSource = {
  ...builtIn,
  messages: (language) => Promise.reject(new Error(`The stories have no interface texts in "${language}"`)),
};

/** SHA-256, as the elements compute it. */
export const hash = async (text: string): Promise<string> => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

export interface ReportPlan {
  readonly depth?: Depth;
  readonly id?: string;
  readonly city?: string;
  readonly at?: string;
  readonly mandate?: Readonly<Record<string, MandateChoice['holder']>>;
  readonly aims?: Readonly<Record<string, Level>>;
  /** What is said to a question; undefined leaves it open. */
  readonly say: (asked: AskedQuestion) => Statement | undefined;
  readonly evidence?: (asked: AskedQuestion) => Evidence['kind'];
}

/** A report made the way the assessment makes it, change by change, not yet sealed. */
export function draftOf(plan: ReportPlan): Report {
  const { depth = 'full', city = 'Puerto Claro', at = '2026-03-10T09:00:00.000Z' } = plan;
  const id = plan.id ?? '6f1c2c52-5d0e-4c8a-9d53-2f0f7d2b1a01';
  const generator = { name: 'arrival-cities', version: '0.1.0' };
  let report = createReport(instrument, { id, at, depth, generator, disclaimer: locale.disclaimer });
  report = setSubject(report, { city }, at);
  for (const [fn, holder] of Object.entries(plan.mandate ?? {})) {
    report = setMandate(report, fn, { holder, unfunded: false }, at);
  }
  for (const [dimension, aim] of Object.entries(plan.aims ?? {})) report = setAim(report, dimension, aim, at);
  for (const asked of questionsFor(instrument, scopeOf(report))) {
    const statement = plan.say(asked);
    if (!statement) continue;
    const key = { questionId: asked.question.id, respondentId: FIRST_RESPONDENT, scale: asked.scale };
    report = answer(report, key, statement, at);
    const kind = plan.evidence?.(asked) ?? 'none';
    if (kind !== 'none') report = setEvidence(report, key, [{ kind, label: 'Council decision' }], at);
  }
  return report;
}

export const sealed = (plan: ReportPlan): Promise<Report> => sealReport(instrument, draftOf(plan), hash);

/** The usual level of a topic in this city; the questions differ a little from it. */
const USUAL: Readonly<Record<string, number>> = {
  'quito.1': 3,
  'quito.2': 2,
  'quito.3': 1,
  'quito.4': 3,
  'quito.5': 4,
  'quito.6': 2,
  'quito.7': 3,
  'quito.8': 2,
  'quito.9': 3,
  'quito.10': 1,
  'quito.11': 2,
  'gfmd.G1': 3,
  'gfmd.G2': 3,
  'gfmd.G3': 1,
  'gfmd.G4': 2,
  'gfmd.G5': 3,
  'gfmd.G6': 4,
  'gfmd.G7': 1,
  'gfmd.G8': 2,
};
const DIFFERENCES = [0, 1, 0, -1, 0, 1] as const;

const indexOf = ({ question }: AskedQuestion): number => instrument.questions.indexOf(question);

const scored = (level: number): Statement => ({
  state: 'scored',
  level: Math.max(0, Math.min(4, level)) as Level, // held between 0 and 4
});

/** A level near the usual one; what others give is not what the city does, so it runs the other way. */
export function usualAnswer(asked: AskedQuestion, shift = 0): Statement {
  const { question } = asked;
  const usual = USUAL[question.dimensions[0] ?? ''] ?? 2;
  if (question.kind === 'enabling')
    return scored((indexOf(asked) % 3 === 0 ? 2 : 3) - Math.max(0, usual - 2));
  const difference = question.floor ? 0 : (DIFFERENCES[indexOf(asked) % DIFFERENCES.length] ?? 0);
  return scored(usual + difference + shift);
}

const evidenceOf = (asked: AskedQuestion): Evidence['kind'] =>
  (['document', 'none', 'data', 'statement'] as const)[indexOf(asked) % 4] ?? 'none';

/** Everything answered, three times with "don't know"; aims of its own for two actions. */
export const fullReport = (): Promise<Report> =>
  sealed({
    aims: { 'quito.3': 2, 'quito.5': 4 },
    say: (asked) =>
      ['q2.2', 'q6.3', 'q11.4'].includes(asked.question.id) ? { state: 'dont_know' } : usualAnswer(asked),
    evidence: evidenceOf,
  });

/** The same city a year before. */
export const earlierReport = (): Promise<Report> =>
  sealed({
    id: '6f1c2c52-5d0e-4c8a-9d53-2f0f7d2b1a00',
    at: '2025-03-12T09:00:00.000Z',
    say: (asked) => (asked.question.id === 'q8.2' ? { state: 'dont_know' } : usualAnswer(asked, -1)),
  });

/** Work in progress: some topics done, one begun, the others open. */
export const partialReport = (): Promise<Report> =>
  sealed({
    say: (asked) => {
      const [topic = ''] = asked.question.dimensions;
      if (['quito.1', 'quito.2', 'quito.5', 'gfmd.G2', 'gfmd.G4', 'gfmd.G5'].includes(topic))
        return usualAnswer(asked);
      return ['q3.1', 'q3.2', 'q7.1', 'q7.2', 'q7.3', 'q7.4'].includes(asked.question.id)
        ? usualAnswer(asked)
        : undefined;
    },
  });

export const quickReport = (): Promise<Report> =>
  sealed({
    depth: 'quick',
    say: (asked) => (asked.question.id === 'q8.1' ? { state: 'dont_know' } : usualAnswer(asked)),
  });

/** Safeguards that hold three actions down, health and schools in other hands, and what does not apply. */
export const floorsReport = (): Promise<Report> =>
  sealed({
    mandate: { F3: 'other', F4: 'other', F7: 'shared', F9: 'city', F11: 'city' },
    say: (asked) => {
      const { id, dimensions } = asked.question;
      if (asked.holder === 'other') return id === 'q4.3' ? undefined : scored(id.startsWith('q4') ? 2 : 3);
      if (id === 'q9.1' || id === 'q1.1') return scored(1);
      if (id === 'q7.1') return { state: 'dont_know' };
      if (id === 'q11.2') return undefined;
      if (dimensions[0] === 'quito.8') {
        return { state: 'not_applicable', reason: { code: 'no-such-situation' } };
      }
      if (id === 'q3.3' || id === 'q3.5')
        return { state: 'not_applicable', reason: { code: 'no-such-service' } };
      return usualAnswer(asked, 1);
    },
  });

/** Who is asked about what: housing and social services look at the same matters. */
const DEPARTMENTS = [
  { id: 'r2', department: 'Housing department', functions: ['F2', 'F6'] },
  { id: 'r3', department: 'Social services', functions: ['F2', 'F6'] },
  { id: 'r4', department: 'Health department', functions: ['F3'] },
] as const;

/** A city that gives its checklist to three departments, and answers itself what concerns the administration. */
export function cityDraft(): Report {
  const at = '2026-03-10T09:00:00.000Z';
  const draft = draftOf({
    id: '6f1c2c52-5d0e-4c8a-9d53-2f0f7d2b1a10',
    at,
    say: (asked) => (asked.question.function === 'F0' ? usualAnswer(asked) : undefined),
  });
  const own = { id: FIRST_RESPONDENT, department: "Mayor's office" };
  return [own, ...DEPARTMENTS].reduce((report, one) => setRespondent(report, one, at), draft);
}

/** What the three departments send back. Two are asked the same, and often see it otherwise. */
export function departmentFiles(): Report[] {
  const at = '2026-03-12T09:00:00.000Z';
  return DEPARTMENTS.map(({ id, department, functions }, i) => {
    const task = assignmentFor(cityDraft(), {
      department,
      functions,
      respondentId: id,
      id: `6f1c2c52-5d0e-4c8a-9d53-2f0f7d2b1a1${i + 1}`,
      at,
    });
    const respondentId = task.respondents[0]?.id ?? id;
    return questionsOf(instrument, task, respondentId).reduce((report, asked) => {
      const key = { questionId: asked.question.id, respondentId, scale: asked.scale };
      const place = indexOf(asked) % 5;
      if (id === 'r3' && place === 1) return answer(report, key, { state: 'dont_know' }, at);
      const said = answer(report, key, usualAnswer(asked, id === 'r3' && place < 3 ? -2 : 0), at);
      return place === 0 ? setNote(said, key, 'As the yearly report says', at) : said;
    }, task);
  });
}

/** The answers of the departments, brought together. */
export function departmentsReport(): Promise<Report> {
  const made = { id: '6f1c2c52-5d0e-4c8a-9d53-2f0f7d2b1a20', at: '2026-03-14T09:00:00.000Z' };
  const { report, issues } = mergeReports(instrument, [cityDraft(), ...departmentFiles()], made);
  if (!report) throw new Error(JSON.stringify(issues));
  return sealReport(instrument, report, hash);
}

/** A number was changed in the file after it was exported. */
export async function changedReport(): Promise<Report> {
  const report = await fullReport();
  return { ...report, subject: { city: 'Puerto Oscuro' } };
}

/** A checklist that nobody here has titles for; it verifies all the same. */
export async function foreignReport(): Promise<Report> {
  const report = await fullReport();
  const rename = <T extends { readonly id: string }>(item: T): T => ({
    ...item,
    id: item.id.replace('quito', 'own'),
  });
  const results = report.results && { ...report.results, dimensions: report.results.dimensions.map(rename) };
  const { digest: _digest, ...rest } = {
    ...report,
    instrument: { ...report.instrument, id: 'own-checklist' },
    results,
  };
  return { ...rest, digest: await digestOf(rest, hash) };
}

/** Some time after the full report, the schools are in other hands; fewer things are known, and one thing less is done. */
export const otherMandateReport = (): Promise<Report> =>
  sealed({
    id: '6f1c2c52-5d0e-4c8a-9d53-2f0f7d2b1a02',
    at: '2026-09-02T09:00:00.000Z',
    mandate: { F3: 'other', F4: 'city' },
    say: (asked) => {
      const { id } = asked.question;
      if (id === 'q5.2') return { state: 'dont_know' };
      if (id === 'q10.1') return scored(0);
      return usualAnswer(asked);
    },
  });

/** The same report of another city. */
export async function namedAs(city: string, make: () => Promise<Report>): Promise<Report> {
  const { digest: _digest, ...report } = await make();
  const rest = {
    ...report,
    id: report.id.replace(/^.{8}/, String(city.length).padStart(8, '0')),
    subject: { city },
  };
  return { ...rest, digest: await digestOf(rest, hash) };
}

/** One report that two departments answered: they see some things differently. */
export async function twoDepartmentsReport(): Promise<Report> {
  const report = draftOf({ say: usualAnswer });
  const second = report.answers.map((given, i) => ({
    ...given,
    respondentId: 'r2',
    ...(given.level !== undefined && i % 3 === 0 ? { level: given.level === 0 ? 1 : given.level - 1 } : {}),
  })) as Report['answers'];
  const [first] = report.respondents;
  const respondents = [
    { ...first, id: first?.id ?? FIRST_RESPONDENT, department: 'Social services' },
    { id: 'r2', department: 'Housing' },
  ];
  return sealReport(instrument, { ...report, respondents, answers: [...report.answers, ...second] }, hash);
}
