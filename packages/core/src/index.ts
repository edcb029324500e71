export { aimOf, aimsOf, DEFAULT_AIM } from './aims.js';
export { countedAgreements, isOutdated, type CountedAgreement } from './agreements.js';
export type { Moment } from './amend.js';
export { benchmarkIssues, benchmarkOf, type Benchmarked, type BenchmarkOptions } from './benchmark.js';
export { canonicalJson, digestOf, type Hash, type HashNow } from './canonical.js';
export {
  answer,
  setAim,
  setCriteria,
  setDepth,
  setEvidence,
  setFlag,
  setMandate,
  setNote,
  setProfile,
  setSubject,
  type AnswerKey,
  type Statement,
} from './changes.js';
export {
  assignmentFor,
  decodeAssignment,
  encodeAssignment,
  splitByFunction,
  startAssignment,
  type Assignment,
  type AssignmentReading,
  type NewAssignment,
} from './assignment.js';
export { cityAnswers, countedAnswers, type CityAnswer } from './city-answers.js';
export { statedClashes } from './clashes.js';
export { digestWarnings, type Compared } from './compare-checks.js';
export { CHANGE_REASONS, type ChangeReason } from './compare-reasons.js';
export {
  compareReports,
  type Comparison,
  type NotCompared,
  type QuestionChange,
  type SeriesChange,
} from './compare-reports.js';
export {
  compareCities,
  compareDepartments,
  type ComparedCell,
  type ComparedColumn,
  type SideBySide,
} from './compare-side-by-side.js';
export {
  agree,
  hasSpoken,
  removeClash,
  removeRespondent,
  setClash,
  setCoordinator,
  setEngagement,
  setRespondent,
  setSector,
  withdrawAgreement,
} from './coherence-changes.js';
export { consensus } from './consensus.js';
export { createReport, duplicateReport, FIRST_RESPONDENT, type NewReport } from './create-report.js';
export { engagement } from './engagement.js';
export { evidenceStrength } from './evidence.js';
export {
  ANSWER_COLUMNS,
  RESULT_COLUMNS,
  type AnswerColumn,
  type CsvTexts,
  type CsvWord,
  type ResultColumn,
} from './csv-texts.js';
export { taskOf, type Task } from './task-of.js';
export { toCsv, type CsvKind } from './to-csv.js';
export { horizontal } from './horizontal.js';
export { createIssue, type Issue } from './issue.js';
export { citationsOf, sectionOf } from './citations.js';
export { digestReport } from './digest-report.js';
export { digestInstrument } from './digest-instrument.js';
export type { InstrumentParts } from './instrument-parts.js';
export { lintInstrument } from './lint.js';
export { lintMigrations } from './lint-migrations.js';
export { lintTranslation } from './lint-texts.js';
export type { MandateMix } from './mandate-mix.js';
export type { Difference } from './merge-places.js';
export { mergeReports, type Merged, type MergeOptions } from './merge-reports.js';
export { migrateReport, type Migration, type MigrationReading, type Moved } from './migrate-report.js';
export { nextQuestion, type NextQuestion } from './next-question.js';
export {
  parseInstrument,
  parseLocale,
  parseMigrations,
  parsePractices,
  parsePracticesLocale,
  type Parsed,
} from './parse-instrument.js';
export { parseBenchmark, type BenchmarkReading } from './parse-benchmark.js';
export { checkReport, checkShape, parseReport, type ReportReading } from './parse-report.js';
export {
  addPlanItem,
  addProgress,
  changePlanItem,
  isSamePlanItem,
  removePlanItem,
  type PlanItemChange,
  type PlanItemKey,
} from './plan-changes.js';
export type { Dropped } from './move-report.js';
export { planFor, planItemOf, type PlanOptions, type Proposal } from './plan-for.js';
export type { NearPractice } from './practices-for.js';
export {
  isComplete,
  openItems,
  pagesFor,
  progressOf,
  questionsOf,
  type OpenItems,
  type Page,
  type Progress,
} from './progress.js';
export {
  answerTo,
  dimensionsOf,
  indexAnswers,
  questionsFor,
  scopeOf,
  type AnswerIndex,
  type AskedQuestion,
  type Holder,
  type Scope,
} from './questions.js';
export {
  radarModel,
  type ChartKind,
  type RadarBand,
  type RadarModel,
  type RadarOptions,
  type RadarBandPoint,
  type RadarPoint,
  type RadarSeries,
  type RadarSpoke,
  type SeriesId,
} from './radar-model.js';
export { marksIn, type LegendEntry, type Mark } from './radar-legend.js';
export { radarPicture, type RadarPicture, type RadarPictureOptions } from './radar-picture.js';
export { BAND_LANE, LANE, ringNameIsLeft } from './radar-lanes.js';
export { lineRuns, radarSvg, wrapLabel, type RadarSvgOptions } from './radar-svg.js';
export {
  isQuitoReady,
  quitoAnswer,
  QUITO_MONTHS,
  suggestedTimeAnswer,
  type QuitoAnswer,
  type QuitoCriterion,
} from './quito.js';
export { LIMITS, readJson, type JsonReading } from './read-json.js';
export {
  reportFragment,
  reportPage,
  type ReportBlock,
  type ReportDocument,
  type ReportFact,
  type ReportRadar,
  type ReportTable,
} from './report-html.js';
export {
  instrumentSchema,
  INSTRUMENT_SCHEMA,
  type Dimension,
  type Instrument,
  type Practice,
  type Practices,
  type Question,
  type Recommendation,
} from './schema/instrument.js';
export { localeSchema, type InstrumentLocale, type PracticesLocale } from './schema/locale.js';
export {
  MIGRATIONS_SCHEMA,
  migrationsSchema,
  type Migrations,
  type MigrationStep,
} from './schema/migrations.js';
export { PEERS_SCHEMA } from './schema/peers-vocabulary.js';
export { peersSchema, type Benchmark, type PeerBand } from './schema/peers.js';
export type { PlanItem } from './schema/plan.js';
export type { DeepReadonly, EvidenceStrength, Level } from './schema/primitives.js';
export {
  reportSchema,
  type Agreement,
  type Answer,
  type AnswerState,
  type Clash,
  type CoordinatorEntry,
  type Depth,
  type EngagementEntry,
  type Evidence,
  type MandateChoice,
  type NotApplicableReason,
  type Profile,
  type Report,
  type Respondent,
  type SectorEntry,
  type SectorId,
  type Subject,
} from './schema/report.js';
export {
  EVIDENCE_KINDS,
  MANDATE_HOLDERS,
  NOT_APPLICABLE_REASONS,
  POPULATION_BANDS,
  REPORT_SCHEMA,
  REPORT_SCHEMA_VERSION,
} from './schema/vocabulary.js';
export { SECTORS, TEST_ANSWERS, UPPER_LEVELS } from './schema/coherence-vocabulary.js';
export {
  CONSIDERATIONS,
  PLAN_KINDS,
  PLAN_STATUSES,
  QUITO_ANSWERS,
  QUITO_CRITERIA,
} from './schema/plan-vocabulary.js';
export type {
  DimensionResult,
  Disagreement,
  EngagementResult,
  GroupResult,
  Horizontal,
  Reading,
  Results,
  SectorResult,
  Vertical,
} from './schema/results.js';
export { globalId } from './respondent-ids.js';
export { scoreDimension, type ScoredItem } from './score-dimension.js';
export { scoreReport } from './score-report.js';
export { sealNow, sealReport, serializeReport, verifyReport, type Verification } from './seal.js';
export { sensitivity, stabilityOf, type WeightedLevel } from './sensitivity.js';
export { copyToShare, shareReport, type Withheld } from './share.js';
export { vertical } from './vertical.js';
export { PROPOSAL_CLASSES, type ProposalClass } from './weak-spots.js';
