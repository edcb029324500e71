import '../chart/bars.define.js';
import '../chart/chart.define.js';
import plan from '../locales/en.plan.json' with { type: 'json' };
import results from '../locales/en.results.json' with { type: 'json' };
import { addEnglish } from '../shared/messages.js';
import { ArrivalResults } from './results.js';

addEnglish(results.messages);
addEnglish(plan.messages);
if (!customElements.get('arrival-results')) customElements.define('arrival-results', ArrivalResults);
