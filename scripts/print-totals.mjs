// Prints how many tests ran and how they ended, from the reports that `npm test` leaves in test-results/.
import { readFileSync } from 'node:fs';

const read = (name) => JSON.parse(readFileSync(new URL(`../test-results/${name}`, import.meta.url), 'utf8'));
const { expected, unexpected, flaky, skipped } = read('browser.json').stats;

for (const ring of ['unit', 'slow']) {
  const { numPassedTests, numFailedTests, numPendingTests } = read(`${ring}.json`);
  console.log(`${`${ring === 'unit' ? 'Unit' : 'Slow'} tests:`.padEnd(14)} ${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
}
console.log(`Browser tests: ${expected} passed, ${unexpected} failed, ${flaky} flaky, ${skipped} skipped`);
