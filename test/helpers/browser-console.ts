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

afterEach(failOnComplaints);
after(failOnComplaints);
