/** `r`, the 32 digits of the report it began in, and the id it had there. */
const GLOBAL = /^r[0-9a-f]{32}\./;
/** So much room an id of 64 characters leaves for the part that a report gave. */
export const LOCAL_ID_LIMIT = 30;

/** Whether an id says which report it comes from, so that it means the same in every report. */
export const isGlobalId = (id: string): boolean => GLOBAL.test(id);

const namespace = (reportId: string): string => `r${reportId.replaceAll('-', '').toLowerCase()}.`;

/**
 * The id of a respondent or a clash that is unique among reports: each begins with an `r1` of its own.
 * One that is global already stays, so that merging again changes nothing.
 */
export const globalId = (reportId: string, id: string): string =>
  isGlobalId(id) ? id : namespace(reportId) + id;

/** Whether a global id was given in this report. */
export const isFrom = (reportId: string, id: string): boolean => id.startsWith(namespace(reportId));
