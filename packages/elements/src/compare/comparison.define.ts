import compare from '../locales/en.compare.json' with { type: 'json' };
import results from '../locales/en.results.json' with { type: 'json' };
import '../chart/chart.define.js';
import { addEnglish } from '../shared/messages.js';
import { ArrivalComparison } from './comparison.js';

addEnglish(results.messages);
addEnglish(compare.messages);
if (!customElements.get('arrival-comparison')) customElements.define('arrival-comparison', ArrivalComparison);
