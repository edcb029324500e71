import './bars.define.js';
import { ArrivalChart } from './chart.js';

if (!customElements.get('arrival-chart')) customElements.define('arrival-chart', ArrivalChart);
