import results from '../locales/en.results.json' with { type: 'json' };
import { addEnglish } from '../shared/messages.js';
import { ArrivalSave } from './save.js';

addEnglish(results.messages);
if (!customElements.get('arrival-save')) customElements.define('arrival-save', ArrivalSave);
