import report from '../locales/en.report.json' with { type: 'json' };
import '../results/story.define.js';
import { addEnglish } from '../shared/messages.js';
import { ArrivalReport } from './report.js';

addEnglish(report.messages);
if (!customElements.get('arrival-report')) customElements.define('arrival-report', ArrivalReport);
