// Loaded before each browser test file: a test during which something complains on the console fails.
const complaints: string[] = [];

for (const level of ['error', 'warn'] as const) {
  const original = console[level].bind(console);
  console[level] = (...parts: unknown[]) => {
    complaints.push(`console.${level}: ${parts.map(String).join(' ')}`);
    original(...parts);
  };
}

function failOnComplaints(this: Mocha.Context): void {
  const found = complaints.splice(0);
  if (found.length > 0)
    throw new Error([this.currentTest?.fullTitle() ?? 'outside a test', ...found].join('\n'));
}

/** The runner waits for ever for a failure that it cannot clone, such as one about an element. */
function makeFailureCloneable(this: Mocha.Context): void {
  const failure = this.currentTest?.err as { actual?: unknown; expected?: unknown } | undefined;
  for (const key of ['actual', 'expected'] as const) {
    try {
      structuredClone(failure?.[key]);
    } catch {
      if (failure) failure[key] = String(failure[key]);
    }
  }
}

afterEach(makeFailureCloneable);
afterEach(failOnComplaints);
after(failOnComplaints);
