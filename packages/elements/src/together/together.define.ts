import plan from '../locales/en.plan.json' with { type: 'json' };
import results from '../locales/en.results.json' with { type: 'json' };
import { addEnglish } from '../shared/messages.js';
import { ArrivalTogether } from './together.js';

addEnglish(results.messages);
addEnglish(plan.messages);
if (!customElements.get('arrival-together')) customElements.define('arrival-together', ArrivalTogether);
