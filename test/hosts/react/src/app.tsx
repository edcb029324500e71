import type { Report } from '@arrival-cities/core';
import type { ArrivalChangeEvent } from '@arrival-cities/elements';
import type {} from '@arrival-cities/elements/react';
import { useState, type SubmitEvent } from 'react';
import { withResults } from './arrival.js';

export function App() {
  const [changes, setChanges] = useState(0);
  const [reports, setReports] = useState<readonly Report[]>([]);
  const [sent, setSent] = useState('');

  async function onChange({ report }: ArrivalChangeEvent) {
    setChanges((count) => count + 1);
    setReports([await withResults(report)]);
  }

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setSent(String(new FormData(event.currentTarget).get('assessment')));
  }

  return (
    <>
      <h1>A page with React</h1>
      <form onSubmit={onSubmit}>
        <arrival-assessment
          name="assessment"
          depth="quick"
          storage="none"
          headingLevel={3}
          onarrival-change={onChange}
        />
        <button>Send</button>
      </form>
      <p>
        Changes: <output id="changes">{changes}</output>
      </p>
      <p>
        Sent: <output id="sent">{sent}</output>
      </p>
      <arrival-radar chart="actions" reports={reports} />
    </>
  );
}
