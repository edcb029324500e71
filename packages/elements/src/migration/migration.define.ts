import migration from '../locales/en.migration.json' with { type: 'json' };
import { addEnglish } from '../shared/messages.js';
import { ArrivalMigration } from './migration.js';

addEnglish(migration.messages);
if (!customElements.get('arrival-migration')) customElements.define('arrival-migration', ArrivalMigration);
