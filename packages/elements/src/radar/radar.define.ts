import '../chart/chart.define.js';
import { ArrivalRadar } from './radar.js';

if (!customElements.get('arrival-radar')) customElements.define('arrival-radar', ArrivalRadar);
