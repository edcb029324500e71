import '../briefing/briefing.define.js';
import '../chart/bars.define.js';
import '../chart/chart.define.js';
import '../outputs/outputs.define.js';
import '../save/save.define.js';
import { ArrivalResults } from './results.js';

if (!customElements.get('arrival-results')) customElements.define('arrival-results', ArrivalResults);
