export { contentFromUrl, LoadError, type ContentSource } from './shared/content-source.js';
