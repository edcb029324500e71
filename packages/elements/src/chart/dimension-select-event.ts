/** Somebody chose a dimension in the table of a chart or in its bars. */
export class DimensionSelectEvent extends Event {
  static readonly eventName = 'dimension-select';
  constructor(readonly dimensionId: string) {
    super(DimensionSelectEvent.eventName, { bubbles: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'dimension-select': DimensionSelectEvent;
  }
}
