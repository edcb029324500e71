import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { Report } from '@arrival-cities/core';
import type { ArrivalChangeEvent } from '@arrival-cities/elements';
import { withResults } from './arrival.js';

@Component({
  selector: 'arrival-host-page',
  // Tags with a hyphen that Angular does not know are elements of the browser.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>A page with Angular</h1>
    <form (submit)="onSubmit($event)">
      <arrival-assessment
        name="assessment"
        depth="quick"
        storage="none"
        [headingLevel]="3"
        (arrival-change)="onChange($event)"
      ></arrival-assessment>
      <button>Send</button>
    </form>
    <p>
      Changes: <output id="changes">{{ changes() }}</output>
    </p>
    <p>
      Sent: <output id="sent">{{ sent() }}</output>
    </p>
    <arrival-radar chart="actions" [reports]="reports()"></arrival-radar>
  `,
})
export class App {
  readonly changes = signal(0);
  readonly reports = signal<readonly Report[]>([]);
  readonly sent = signal('');

  async onChange({ report }: ArrivalChangeEvent): Promise<void> {
    this.changes.update((count) => count + 1);
    this.reports.set([await withResults(report)]);
  }

  onSubmit(event: Event): void {
    event.preventDefault();
    this.sent.set(String(new FormData(event.currentTarget as HTMLFormElement).get('assessment')));
  }
}
