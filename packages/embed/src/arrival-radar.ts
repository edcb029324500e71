/** The script for a page that shows a chart and nothing else. */
import { content } from './content.js';

if (!customElements.get('arrival-radar')) {
  const { ArrivalRadar } = await import('@arrival-cities/elements/radar.js');
  ArrivalRadar.content ??= content;
  await import('@arrival-cities/elements/radar.define.js');
}
