import './comparison.define.js';
import { ArrivalCompare } from './compare.js';

if (!customElements.get('arrival-compare')) customElements.define('arrival-compare', ArrivalCompare);
