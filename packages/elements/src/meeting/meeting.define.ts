import departments from '../locales/en.departments.json' with { type: 'json' };
import { addEnglish } from '../shared/messages.js';
import { ArrivalMeeting } from './meeting.js';
import { ArrivalTopic } from './topic.js';

addEnglish(departments.messages);
if (!customElements.get('arrival-topic')) customElements.define('arrival-topic', ArrivalTopic);
if (!customElements.get('arrival-meeting')) customElements.define('arrival-meeting', ArrivalMeeting);
