import '../help/help.define.js';
import '../help/term.define.js';
import { ArrivalEvidence } from './evidence.js';
import { ArrivalQuestion } from './question.js';

if (!customElements.get('arrival-evidence')) customElements.define('arrival-evidence', ArrivalEvidence);
if (!customElements.get('arrival-question')) customElements.define('arrival-question', ArrivalQuestion);
