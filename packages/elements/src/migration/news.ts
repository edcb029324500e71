import type { Migration } from '@arrival-cities/core';
import { html, type TemplateResult } from 'lit';
import type { LoadedContent } from '../assessment/loaded-content.js';
import './migration.define.js';

/** What is told when a report was brought up: a sentence, and the lists below it. */
export const newsOf = (
  content: LoadedContent,
  migration: Migration,
  canAnswer: boolean,
): { readonly title: string; readonly details: TemplateResult } => ({
  title: content.messages.text(canAnswer ? 'migration.title' : 'migration.shown', {
    from: migration.from,
    to: migration.to,
  }),
  details: html`<arrival-migration
    .content=${content}
    .migration=${migration}
    .canAnswer=${canAnswer}
  ></arrival-migration>`,
});
