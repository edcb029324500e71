import { ArrivalHelp } from './help.js';

if (!customElements.get('arrival-help')) customElements.define('arrival-help', ArrivalHelp);
