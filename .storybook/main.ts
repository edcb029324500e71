import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // The minifier would take light-dark() of a theme apart, which then is no colour.
  viteFinal: (config) => ({ ...config, build: { ...config.build, cssMinify: false } }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
