import compare from '../locales/en.compare.json' with { type: 'json' };
import '../chart/chart.define.js';
import { addEnglish } from '../shared/messages.js';
import { ArrivalComparison } from './comparison.js';

addEnglish(compare.messages);
if (!customElements.get('arrival-comparison')) customElements.define('arrival-comparison', ArrivalComparison);
