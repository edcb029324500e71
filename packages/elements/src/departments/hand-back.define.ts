import results from '../locales/en.results.json' with { type: 'json' };
import { addEnglish } from '../shared/messages.js';
import { ArrivalHandBack } from './hand-back.js';

addEnglish(results.messages);
if (!customElements.get('arrival-hand-back')) customElements.define('arrival-hand-back', ArrivalHandBack);
