import { css } from 'lit';

/**
 * The look and place of a panel in the top layer. It inherits from where its button stands, which may
 * be small, bold or muted text: here that starts anew. Its place comes as `--_x`, `--_y` and `--_room`;
 * per cent are of the window, also where the page is enlarged by `zoom`.
 */
export const popoverStyles = css`
  [popover] {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0;
    border: 0.0625em solid var(--_control);
    border-radius: calc(2 * var(--_radius));
    background: var(--_background);
    color: var(--_text);
    box-shadow: 0 0.5em 2em rgb(0 0 0 / 0.22);
    font-size: var(--arrival-font-size, medium);
    font-weight: 400;
    font-style: normal;
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    white-space: normal;
    overflow-wrap: break-word;
    overflow: auto;
    overscroll-behavior: contain;
  }
  [popover].waiting {
    visibility: hidden;
  }
  [popover].waiting,
  [popover].anchored {
    top: var(--_y, 0);
    left: var(--_x, 0);
    max-block-size: min(36em, var(--_room, 100%));
  }
  [popover].sheet {
    inset-block-end: 0;
    inset-inline: 0;
    inline-size: auto;
    max-inline-size: none;
    max-block-size: 80%;
    border-width: 0.125em 0 0;
    border-color: var(--_accent);
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  @media (prefers-reduced-motion: no-preference) {
    [popover].sheet {
      animation: rise 0.16s ease-out;
    }
    @keyframes rise {
      from {
        transform: translateY(1.5em);
        opacity: 0;
      }
    }
  }
`;
