import { ArrivalMandate } from './mandate.js';

if (!customElements.get('arrival-mandate')) customElements.define('arrival-mandate', ArrivalMandate);
