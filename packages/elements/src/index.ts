export { ArrivalAssessment } from './assessment/assessment.js';
export { ArrivalRadar } from './radar/radar.js';
export { contentFromUrl, LoadError, type ContentSource } from './shared/content-source.js';
export {
  ArrivalChangeEvent,
  ArrivalCompleteEvent,
  ArrivalErrorEvent,
  ArrivalReportEvent,
  type ReportPurpose,
} from './shared/events.js';
export { type Catalogue } from './shared/messages.js';
export { type Titles } from './shared/titles.js';
