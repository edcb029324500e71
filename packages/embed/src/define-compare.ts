import { content } from './content.js';
import { isFirst } from './first-copy.js';
import { watchPlaceholders } from './placeholders.js';

/** Brings the comparison to the page, unless it is there already, and puts it where it is wanted. */
export async function defineCompare(): Promise<void> {
  if (isFirst('arrival-compare')) {
    const { ArrivalCompare } = await import('@arrival-cities/elements/compare.js');
    ArrivalCompare.content ??= content;
    await import('@arrival-cities/elements/compare.define.js');
  }
  watchPlaceholders('compare');
}
