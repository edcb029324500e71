import type { ReactiveControllerHost } from 'lit';
import type { GoEvent, Screen } from '../shared/events.js';
import type { DraftSession } from './draft-session.js';
import type { Opening } from './opening.js';

/** Screens that are loaded when they are asked for. */
const LATER: Readonly<Partial<Record<Screen, () => Promise<unknown>>>> = {
  together: () => import('../together/together.define.js'),
  results: () => import('../results/results.define.js'),
  plan: () => import('../plan/plan.define.js'),
  paper: () => import('../print/paper.define.js'),
  departments: () => import('../departments/departments.define.js'),
  meeting: () => import('../meeting/meeting.define.js'),
  entry: () => import('../entry/entry.define.js'),
  compare: () => import('../compare/earlier.define.js'),
};

interface ScreenHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

/** Which screen one is on, and the way to another. */
export class ScreenController {
  screen: Screen = 'start';
  /** The question, dimension or depth that is asked for there. */
  place: GoEvent['place'] = {};

  constructor(
    private readonly host: ScreenHost,
    private readonly session: DraftSession,
    private readonly opening: Opening,
  ) {}

  /** Work goes on at the top of the new screen; the screens themselves see to a question or a dimension. */
  go(screen: Screen, place: GoEvent['place'] = {}): void {
    const { host, session, opening } = this;
    LATER[screen]?.().catch((error: unknown) => opening.tellOf(error, ''));
    this.screen = screen;
    this.place = place;
    host.requestUpdate();
    if (screen === 'start') void session.refresh();
    const isSpecific = Boolean(place.questionId ?? place.dimensionId);
    if (isSpecific || opening.isArriving) return;
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>('.screen')?.focus());
  }
}
