import results from '../locales/en.results.json' with { type: 'json' };
import { addEnglish } from '../shared/messages.js';
import { ArrivalPaper } from './paper.js';

addEnglish(results.messages);
if (!customElements.get('arrival-paper')) customElements.define('arrival-paper', ArrivalPaper);
