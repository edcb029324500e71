import * as z from 'zod/mini';
import { fromBase64url, toBase64url } from './base64url.js';
import { createReport, FIRST_RESPONDENT, type NewReport } from './create-report.js';
import { createIssue, issuesOfSchema, type Issue } from './issue.js';
import { questionsFor, scopeOf } from './questions.js';
import { profileIssues } from './parse-report.js';
import { readJson } from './read-json.js';
import { globalId } from './respondent-ids.js';
import type { Instrument } from './schema/instrument.js';
import { idSchema, lineSchema, type DeepReadonly } from './schema/primitives.js';
import { reportSchema, type Report } from './schema/report.js';
import { unknown } from './unknown-ids.js';

/** A link longer than this gets cut by some mail programs and browsers on its way. */
export const ASSIGNMENT_LIMIT = 8000;

/** What a department needs to begin: which checklist of which city, and which functions. No answer, no name. */
const assignmentSchema = z.strictObject({
  instrument: reportSchema.shape.instrument,
  subject: reportSchema.shape.subject,
  profile: reportSchema.shape.profile,
  respondent: z.strictObject({
    id: idSchema,
    department: lineSchema,
    functions: z.array(idSchema).check(z.minLength(1)),
  }),
});

export type Assignment = DeepReadonly<z.infer<typeof assignmentSchema>>;

export interface NewAssignment extends Pick<NewReport, 'id' | 'at'> {
  readonly department: string;
  /** The ids of the city's functions it is asked about; at least one. */
  readonly functions: readonly string[];
  /**
   * The respondent of this report that the department is. Then its answers become those of this
   * respondent when the reports are merged; without it the department becomes one more respondent.
   */
  readonly respondentId?: string;
}

/** The report a department begins with: the same checklist of the same city, nothing answered. */
export function assignmentFor(
  report: Report,
  { department, functions, respondentId, id, at }: NewAssignment,
): Report {
  const { instrument, generator, disclaimer, subject, profile } = report;
  return {
    ...createReport(instrument, { id, at, depth: instrument.depth, generator, disclaimer }),
    subject,
    // A copy, without the moments of the original: where it is not changed it must not win over a later one.
    profile,
    respondents: [
      {
        id: respondentId === undefined ? FIRST_RESPONDENT : globalId(report.id, respondentId),
        department,
        functions,
      },
    ],
  };
}

/** How many questions each function has in this report, in the instrument's order; functions without one are left out. */
export function splitByFunction(
  instrument: Instrument,
  report: Report,
): { readonly functionId: string; readonly questions: number }[] {
  const counts = new Map(instrument.functions.map(({ id }) => [id, 0]));
  for (const { question } of questionsFor(instrument, scopeOf(report))) {
    counts.set(question.function, (counts.get(question.function) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, questions]) => questions > 0)
    .map(([functionId, questions]) => ({ functionId, questions }));
}

/** The assignment in a report, as text for the fragment of a link, which browsers send to no server. */
export function encodeAssignment({ instrument, subject, profile, respondents }: Report): string {
  const [{ id, department = '', functions = [] } = { id: FIRST_RESPONDENT }] = respondents;
  return toBase64url(
    JSON.stringify({ instrument, subject, profile, respondent: { id, department, functions } }),
  );
}

export type AssignmentReading =
  | { readonly assignment: Assignment; readonly issues: readonly [] }
  | { readonly assignment: undefined; readonly issues: readonly Issue[] };

const refuse = (...issues: Issue[]): AssignmentReading => ({ assignment: undefined, issues });

/** Reads the fragment of a link as strictly as a file: anybody can write one. */
export function decodeAssignment(text: string, instrument: Instrument): AssignmentReading {
  if (text.length > ASSIGNMENT_LIMIT) {
    return refuse(createIssue('too-big', '', { limit: ASSIGNMENT_LIMIT }));
  }
  const json = fromBase64url(text);
  if (json === undefined || json === '') return refuse(createIssue('assignment-unreadable'));
  const { value, issues } = readJson(json);
  if (issues.length > 0) return refuse(createIssue('assignment-unreadable'));
  const result = assignmentSchema.safeParse(value);
  if (!result.success) return refuse(...issuesOfSchema(result.error));
  const found = checkAgainst(result.data, instrument);
  return found.length > 0 ? refuse(...found) : { assignment: result.data, issues: [] };
}

function checkAgainst({ instrument: own, profile, respondent }: Assignment, instrument: Instrument): Issue[] {
  if (own.id !== instrument.id) {
    return [createIssue('other-instrument', 'instrument.id', { id: own.id, known: instrument.id })];
  }
  if (own.version !== instrument.version) {
    return [
      createIssue('other-version', 'instrument.version', { version: own.version, known: instrument.version }),
    ];
  }
  if (own.digest !== instrument.digest) return [createIssue('merge-other-content', 'instrument.digest')];
  const functions = new Set(instrument.functions.map(({ id }) => id));
  return [
    ...profileIssues(profile, instrument),
    ...unknown(respondent.functions, functions, (i) => `respondent.functions[${i}]`),
  ];
}

/** The report a department begins with after it opened a link. */
export const startAssignment = (
  instrument: Instrument,
  { instrument: { depth }, subject, profile, respondent }: Assignment,
  options: Omit<NewReport, 'depth'>,
): Report => ({
  ...createReport(instrument, { ...options, depth }),
  subject,
  profile,
  respondents: [respondent],
});
