import type { Preview } from '@storybook/web-components-vite';
import { directionOf } from '../packages/elements/src/shared/messages.js';

/** The elements take the language of the page around them. */
const preview: Preview = {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' } },
  initialGlobals: { locale: 'en' },
  globalTypes: {
    locale: {
      description: 'Language of the texts',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'es', title: 'Español' },
          { value: 'fr', title: 'Français' },
          { value: 'ar', title: 'العربية' },
          { value: 'en-XA', title: 'Longer texts' },
          { value: 'ar-XB', title: 'Longer texts from right to left' },
        ],
      },
    },
  },
  decorators: [
    (story, { globals }) => {
      const language = String(globals.locale);
      document.documentElement.lang = language;
      document.documentElement.dir = directionOf(language);
      return story();
    },
  ],
};

export default preview;
