import send from '../locales/en.send.json' with { type: 'json' };
import { addEnglish } from '../shared/messages.js';
import { ArrivalSend } from './send.js';
import { ArrivalUnsent } from './unsent.js';

addEnglish(send.messages);
if (!customElements.get('arrival-send')) customElements.define('arrival-send', ArrivalSend);
if (!customElements.get('arrival-unsent')) customElements.define('arrival-unsent', ArrivalUnsent);
