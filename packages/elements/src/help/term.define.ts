import { ArrivalTerm } from './term.js';

if (!customElements.get('arrival-term')) customElements.define('arrival-term', ArrivalTerm);
