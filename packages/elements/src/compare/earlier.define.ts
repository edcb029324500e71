import './comparison.define.js';
import { ArrivalEarlier } from './earlier.js';

if (!customElements.get('arrival-earlier')) customElements.define('arrival-earlier', ArrivalEarlier);
