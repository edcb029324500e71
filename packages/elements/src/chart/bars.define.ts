import { ArrivalBars } from './bars.js';

if (!customElements.get('arrival-bars')) customElements.define('arrival-bars', ArrivalBars);
