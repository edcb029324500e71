import type { LitElement, ReactiveController } from 'lit';
import { COLORS } from './tokens.styles.js';
import { watchLook } from './watch-look.js';

/**
 * Sees to it that the colours a host sets can be read, see `contrast-check.ts`, which is loaded only
 * where a host brings colours of its own.
 */
export class ContrastController implements ReactiveController {
  readonly #host: LitElement;
  #isDue = true;
  #unwatch: (() => void) | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  hostConnected(): void {
    this.#isDue = true;
    this.#unwatch = watchLook(this.#host, () => this.#check());
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
  }

  hostUpdated(): void {
    if (!this.#isDue) return;
    this.#isDue = false;
    this.#check();
  }

  #check(): void {
    // Colours that the user forces are not the host's, and are measured as they were painted.
    if (matchMedia('(forced-colors: active)').matches) return;
    const frame = this.#host.renderRoot.querySelector<HTMLElement>('.frame');
    if (!frame) return;
    const style = getComputedStyle(this.#host);
    const valueOf = (property: string) => style.getPropertyValue(property).trim();
    const own = COLORS.filter((name) => valueOf(`--_${name}`) !== valueOf(`--_default-${name}`));
    if (own.length === 0 && frame.style.length === 0) return;
    import('./contrast-check.js').then(
      ({ applyContrast }) => applyContrast(this.#host, frame, new Set(own)),
      () => undefined, // the browser tells of a file that does not come; the colours stay as the host set them
    );
  }
}
