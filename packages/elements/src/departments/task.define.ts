import departments from '../locales/en.departments.json' with { type: 'json' };
import { addIssueTexts } from '../shared/issue-texts.js';
import { addEnglish } from '../shared/messages.js';
import { ArrivalTask } from './task.js';

addEnglish(departments.messages);
addIssueTexts();
if (!customElements.get('arrival-task')) customElements.define('arrival-task', ArrivalTask);
