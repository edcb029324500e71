import plan from '../locales/en.plan.json' with { type: 'json' };
import results from '../locales/en.results.json' with { type: 'json' };
import { addEnglish } from '../shared/messages.js';
import { ArrivalPlanItem } from './plan-item.js';
import { ArrivalPlan } from './plan.js';

addEnglish(results.messages);
addEnglish(plan.messages);
if (!customElements.get('arrival-plan-item')) customElements.define('arrival-plan-item', ArrivalPlanItem);
if (!customElements.get('arrival-plan')) customElements.define('arrival-plan', ArrivalPlan);
