import chart from '../locales/en.chart.json' with { type: 'json' };
import { addEnglish } from '../shared/messages.js';
import './bars.define.js';
import { ArrivalChart } from './chart.js';

addEnglish(chart.messages);
if (!customElements.get('arrival-chart')) customElements.define('arrival-chart', ArrivalChart);
