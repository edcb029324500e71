import departments from '../locales/en.departments.json' with { type: 'json' };
import { addEnglish } from '../shared/messages.js';
import { ArrivalTask } from './task.js';

addEnglish(departments.messages);
if (!customElements.get('arrival-task')) customElements.define('arrival-task', ArrivalTask);
