import '../checklist/checklist.define.js';
import '../profile/profile.define.js';
import '../start/start.define.js';
import { ArrivalAssessment } from './assessment.js';

if (!customElements.get('arrival-assessment')) customElements.define('arrival-assessment', ArrivalAssessment);
