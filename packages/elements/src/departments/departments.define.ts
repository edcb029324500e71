import departments from '../locales/en.departments.json' with { type: 'json' };
import { addIssueTexts } from '../shared/issue-texts.js';
import { addEnglish } from '../shared/messages.js';
import { ArrivalDepartment } from './department.js';
import { ArrivalDepartments } from './departments.js';
import { ArrivalMerge } from './merge.js';

addEnglish(departments.messages);
addIssueTexts();
if (!customElements.get('arrival-department')) customElements.define('arrival-department', ArrivalDepartment);
if (!customElements.get('arrival-merge')) customElements.define('arrival-merge', ArrivalMerge);
if (!customElements.get('arrival-departments'))
  customElements.define('arrival-departments', ArrivalDepartments);
