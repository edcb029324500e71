import { content } from './content.js';
import { isFirst } from './first-copy.js';
import { watchPlaceholders } from './placeholders.js';

/** Brings the radar to the page, unless it is there already, and puts it where it is wanted. */
export async function defineRadar(): Promise<void> {
  if (isFirst('arrival-radar')) {
    const { ArrivalRadar } = await import('@arrival-cities/elements/radar.js');
    ArrivalRadar.content ??= content;
    await import('@arrival-cities/elements/radar.define.js');
  }
  watchPlaceholders('radar');
}
