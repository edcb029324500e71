import type { Respondent } from '@arrival-cities/core';
import type { Messages } from '../shared/messages.js';

/** What a respondent is called: its department, or that there is no name. */
export const respondentName = (
  { department, roleLabel }: Pick<Respondent, 'department' | 'roleLabel'>,
  messages: Messages,
): string => department?.trim() || roleLabel?.trim() || messages.text('departments.unnamed');
