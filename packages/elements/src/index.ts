export { ArrivalAssessment } from './assessment/assessment.js';
export type { LoadedContent } from './assessment/loaded-content.js';
export { csvTexts } from './outputs/csv-texts.js';
export { reportDocument, type ReportDocumentOptions } from './outputs/report-document.js';
export { ArrivalCompare } from './compare/compare.js';
export { type CompareMode } from './compare/compare-view.js';
export { ArrivalReport } from './report/report.js';
export { ArrivalRadar } from './radar/radar.js';
export { contentFromUrl, LoadError, type ContentSource } from './shared/content-source.js';
export {
  ArrivalChangeEvent,
  ArrivalCompleteEvent,
  ArrivalErrorEvent,
  ArrivalReportEvent,
  type ReportPurpose,
} from './shared/events.js';
export { Messages, type Catalogue } from './shared/messages.js';
export { type Titles } from './shared/titles.js';
