import outputs from '../locales/en.outputs.json' with { type: 'json' };
import results from '../locales/en.results.json' with { type: 'json' };
import { addEnglish } from '../shared/messages.js';
import { ArrivalOutputs } from './outputs.js';

addEnglish(results.messages);
addEnglish(outputs.messages);
if (!customElements.get('arrival-outputs')) customElements.define('arrival-outputs', ArrivalOutputs);
