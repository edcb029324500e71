import { css, html, LitElement, type TemplateResult } from 'lit';

/** An element of a host that uses Lit, too, from a copy of its own. */
class HostCard extends LitElement {
  static override properties = { presses: { state: true } };
  static override styles = css`
    button {
      color: rgb(1, 2, 3);
    }
  `;
  declare presses: number;

  constructor() {
    super();
    this.presses = 0;
  }

  override render(): TemplateResult {
    return html`<button @click=${() => this.presses++}>Pressed ${this.presses} times</button>`;
  }
}

customElements.define('host-card', HostCard);
