import { html, LitElement } from 'lit';
import { frame, tokens } from '../../packages/elements/src/shared/tokens.styles.js';

/** What an outermost element gives the inner ones: colours, type and the inline size. */
class TestFrame extends LitElement {
  static override styles = [tokens, frame];

  override render() {
    return html`<div class="frame"><slot></slot></div>`;
  }
}

customElements.define('test-frame', TestFrame);
