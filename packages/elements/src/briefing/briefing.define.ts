import results from '../locales/en.results.json' with { type: 'json' };
import { addEnglish } from '../shared/messages.js';
import { ArrivalBriefing } from './briefing.js';

addEnglish(results.messages);
if (!customElements.get('arrival-briefing')) customElements.define('arrival-briefing', ArrivalBriefing);
