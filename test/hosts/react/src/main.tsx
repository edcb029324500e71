import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';

const place = document.getElementById('app');
if (!place) throw new Error('There is no place for the app.');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
