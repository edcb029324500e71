import { ArrivalProfile } from './profile.js';

if (!customElements.get('arrival-profile')) customElements.define('arrival-profile', ArrivalProfile);
