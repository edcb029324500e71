import outputs from '../locales/en.outputs.json' with { type: 'json' };
import { addEnglish } from '../shared/messages.js';
import { ArrivalOutputs } from './outputs.js';

addEnglish(outputs.messages);
if (!customElements.get('arrival-outputs')) customElements.define('arrival-outputs', ArrivalOutputs);
