import { ArrivalBriefing } from './briefing.js';

if (!customElements.get('arrival-briefing')) customElements.define('arrival-briefing', ArrivalBriefing);
