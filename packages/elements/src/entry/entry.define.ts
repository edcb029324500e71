import departments from '../locales/en.departments.json' with { type: 'json' };
import { addEnglish } from '../shared/messages.js';
import { ArrivalEntryLine } from './entry-line.js';
import { ArrivalEntry } from './entry.js';

addEnglish(departments.messages);
if (!customElements.get('arrival-entry-line')) customElements.define('arrival-entry-line', ArrivalEntryLine);
if (!customElements.get('arrival-entry')) customElements.define('arrival-entry', ArrivalEntry);
