import type { Catalogue } from '@arrival-cities/elements';
import english from '@arrival-cities/elements/locales/en.frame.json' with { type: 'json' };
import { content } from '../content.js';

export type FrameTextKey = keyof typeof english.messages;

/** The texts of the page of the frame, in the best language there is for the one asked for. */
export interface FrameTexts {
  readonly language: string;
  text(key: FrameTextKey): string;
}

export async function loadFrameTexts(wanted: string): Promise<FrameTexts> {
  const [primary] = wanted.toLowerCase().split('-');
  const language = content.languages.find((one) => one === primary) ?? 'en';
  const catalogue = language === 'en' ? english : ((await content.messages(language)) as Catalogue);
  const messages: Readonly<Partial<Record<string, unknown>>> = catalogue.messages;
  return {
    language,
    text: (key) => {
      const text = messages[key];
      return typeof text === 'string' ? text : english.messages[key];
    },
  };
}
