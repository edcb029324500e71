import { html, type TemplateResult } from 'lit';
import type { Messages } from '../shared/messages.js';

/** Opens the browser's own dialog, which saves as PDF as well. */
export const renderPrintButton = (messages: Messages): TemplateResult =>
  html`<button type="button" @click=${() => window.print()}>${messages.text('print.do')}</button>`;
