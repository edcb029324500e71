import { ArrivalSave } from './save.js';

if (!customElements.get('arrival-save')) customElements.define('arrival-save', ArrivalSave);
