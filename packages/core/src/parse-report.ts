import { createIssue, issuesOfSchema, type Issue } from './issue.js';
import { planIssues } from './plan-issues.js';
import { readJson } from './read-json.js';
import type { Instrument } from './schema/instrument.js';
import { reportSchema, type Report } from './schema/report.js';
import { REPORT_SCHEMA_VERSION } from './schema/vocabulary.js';
import { unknown } from './unknown-ids.js';
import { compareVersions } from './versions.js';

/** A report that can be opened, or every reason why not. */
export type ReportReading =
  | { readonly report: Report; readonly issues: readonly [] }
  | { readonly report: undefined; readonly issues: readonly Issue[] };

const refuse = (issues: readonly Issue[]): ReportReading => ({ report: undefined, issues });

/** Reads the text of a report file. Strict: whatever does not fit is an issue with its place; nothing is dropped. */
export function parseReport(text: string, instrument: Instrument): ReportReading {
  const { value, issues } = readJson(text);
  return issues.length > 0 ? refuse(issues) : checkReport(value, instrument);
}

/** The same for a value that is parsed already, such as a draft from the device's storage. */
export function checkReport(value: unknown, instrument: Instrument): ReportReading {
  const shape = checkShape(value);
  if (!shape.report) return shape;
  const issues = checkAgainst(shape.report, instrument);
  return issues.length > 0 ? refuse(issues) : shape;
}

/** The shape alone, for showing the results that stand in a report without its instrument. */
export function checkShape(value: unknown): ReportReading {
  const foreign = foreignIssue(value);
  if (foreign) return refuse([foreign]);
  const result = reportSchema.safeParse(value);
  return result.success ? { report: result.data, issues: [] } : refuse(issuesOfSchema(result.error));
}

/** Says "not ours" or "too new" before the schema lists a hundred faults that follow from it. */
function foreignIssue(value: unknown): Issue | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return createIssue('not-a-report');
  const { $schema, schemaVersion } = value as { $schema?: unknown; schemaVersion?: unknown };
  if (typeof $schema !== 'string' || !$schema.startsWith('urn:arrival-cities:schema:report:')) {
    return createIssue('not-a-report', '$schema');
  }
  if (typeof schemaVersion === 'string' && compareVersions(schemaVersion, REPORT_SCHEMA_VERSION) > 0) {
    return createIssue('newer-report', 'schemaVersion', {
      version: schemaVersion,
      known: REPORT_SCHEMA_VERSION,
    });
  }
  return undefined;
}

function checkAgainst(report: Report, instrument: Instrument): Issue[] {
  const { id, version } = report.instrument;
  if (id !== instrument.id) {
    return [createIssue('other-instrument', 'instrument.id', { id, known: instrument.id })];
  }
  if (version !== instrument.version) {
    const code = compareVersions(version, instrument.version) < 0 ? 'older-version' : 'newer-version';
    return [createIssue(code, 'instrument.version', { version, known: instrument.version })];
  }
  return [
    ...respondentIssues(report, instrument),
    ...profileIssues(report.profile, instrument),
    ...aimIssues(report, instrument),
    ...answerIssues(report, instrument),
    ...coherenceIssues(report, instrument),
    ...placeIssues(report, instrument),
    ...planIssues(report, instrument),
  ];
}

/** Two respondents of one id would count as one. */
function respondentIssues({ respondents }: Report, instrument: Instrument): Issue[] {
  const functions = new Set(instrument.functions.map((fn) => fn.id));
  const seen = new Set<string>();
  return respondents.flatMap(({ id, functions: asked = [] }, i) => {
    const isSecond = seen.has(id);
    seen.add(id);
    return [
      ...(isSecond ? [createIssue('duplicate-id', `respondents[${i}].id`, { id })] : []),
      ...unknown(asked, functions, (k) => `respondents[${i}].functions[${k}]`),
    ];
  });
}

function coherenceIssues(report: Report, instrument: Instrument): Issue[] {
  const respondents = new Set(report.respondents.map((respondent) => respondent.id));
  const actors = new Set(instrument.engagement.actors.map((actor) => actor.id));
  const ofStranger = (list: 'engagement' | 'sectors' | 'coordinators' | 'clashes') =>
    unknown(
      report[list].map((entry) => entry.respondentId),
      respondents,
      (i) => `${list}[${i}].respondentId`,
    );
  return [
    ...unknown(
      report.engagement.map((entry) => entry.actorId),
      actors,
      (i) => `engagement[${i}].actorId`,
    ),
    ...ofStranger('engagement'),
    ...ofStranger('sectors'),
    ...ofStranger('coordinators'),
    ...ofStranger('clashes'),
  ];
}

/** A moment of something the instrument does not have would outlive it for ever. */
function placeIssues({ saidAt, respondents }: Report, instrument: Instrument): Issue[] {
  const places = new Set([
    'subject',
    'profile',
    ...instrument.functions.map(({ id }) => `mandate.${id}`),
    ...instrument.dimensions.map(({ id }) => `aims.${id}`),
    ...instrument.questions.map(({ id }) => `plan.${id}`),
    ...respondents.map(({ id }) => `respondents.${id}`),
  ]);
  return unknown(Object.keys(saidAt), places, (_, key) => `saidAt.${key}`);
}

export function profileIssues(profile: Report['profile'], instrument: Instrument): Issue[] {
  const functions = new Set(instrument.functions.map((fn) => fn.id));
  const roles = new Set(instrument.roles);
  return [
    ...unknown(profile.roles, roles, (i) => `profile.roles[${i}]`),
    ...unknown(profile.region ? [profile.region] : [], new Set(instrument.regions), () => 'profile.region'),
    ...unknown(Object.keys(profile.mandate), functions, (_, key) => `profile.mandate.${key}`),
  ];
}

function aimIssues({ aims }: Report, { dimensions }: Instrument): Issue[] {
  return unknown(Object.keys(aims), new Set(dimensions.map(({ id }) => id)), (_, key) => `aims.${key}`);
}

function answerIssues(report: Report, instrument: Instrument): Issue[] {
  const questions = new Map(instrument.questions.map((question) => [question.id, question]));
  const respondents = new Set(report.respondents.map((respondent) => respondent.id));
  const scales = new Set(instrument.responseSets.map((set) => set.id));
  const agreed = report.agreed.flatMap(({ questionId, scale, by }, i) => [
    ...unknown([questionId], questions, () => `agreed[${i}].questionId`),
    ...unknown([scale], scales, () => `agreed[${i}].scale`),
    ...unknown(by, respondents, (k) => `agreed[${i}].by[${k}]`),
  ]);
  const answers = report.answers.flatMap((answer, i) => {
    const at = `answers[${i}]`;
    const criteria = new Set(questions.get(answer.questionId)?.criteria.map((criterion) => criterion.id));
    return [
      ...unknown([answer.questionId], questions, () => `${at}.questionId`),
      ...unknown([answer.respondentId], respondents, () => `${at}.respondentId`),
      ...unknown([answer.scale], scales, () => `${at}.scale`),
      ...unknown(answer.criteriaMet, criteria, (k) => `${at}.criteriaMet[${k}]`),
      ...stateIssues(answer, at, questions.get(answer.questionId)?.floor === true),
    ];
  });
  return [...answers, ...agreed];
}

function stateIssues(answer: Report['answers'][number], at: string, isFloor: boolean): Issue[] {
  const issues: Issue[] = [];
  if ((answer.state === 'scored') !== (answer.level !== undefined)) {
    issues.push(createIssue('level-and-state', `${at}.level`, { state: answer.state }));
  }
  if ((answer.state === 'not_applicable') !== (answer.reason !== undefined)) {
    issues.push(createIssue('reason-and-state', `${at}.reason`, { state: answer.state }));
  }
  if (answer.state === 'not_applicable' && isFloor) {
    issues.push(createIssue('floor-always-applies', `${at}.state`, { id: answer.questionId }));
  }
  return issues;
}
