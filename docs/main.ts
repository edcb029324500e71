import '@arrival-cities/embed/arrival-cities.js';
