import '../mandate/mandate.define.js';
import '../question/question.define.js';
import { ArrivalChecklist } from './checklist.js';

if (!customElements.get('arrival-checklist')) customElements.define('arrival-checklist', ArrivalChecklist);
