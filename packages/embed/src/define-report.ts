import { content } from './content.js';
import { isFirst } from './first-copy.js';
import { watchPlaceholders } from './placeholders.js';

/** Brings the report to the page, unless it is there already, and puts it where it is wanted. */
export async function defineReport(): Promise<void> {
  if (isFirst('arrival-report')) {
    const { ArrivalReport } = await import('@arrival-cities/elements/report.js');
    ArrivalReport.content ??= content;
    await import('@arrival-cities/elements/report.define.js');
  }
  watchPlaceholders('report');
}
