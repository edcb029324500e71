import { ArrivalStart } from './start.js';

if (!customElements.get('arrival-start')) customElements.define('arrival-start', ArrivalStart);
