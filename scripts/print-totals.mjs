// Prints how many tests ran and how they ended, from the reports that `npm test` leaves in test-results/.
import { readFileSync } from 'node:fs';

const read = (name) => JSON.parse(readFileSync(new URL(`../test-results/${name}`, import.meta.url), 'utf8'));
const unit = read('unit.json');
const { expected, unexpected, flaky, skipped } = read('browser.json').stats;

console.log(`Unit tests:    ${unit.numPassedTests} passed, ${unit.numFailedTests} failed, ${unit.numPendingTests} skipped`);
console.log(`Browser tests: ${expected} passed, ${unexpected} failed, ${flaky} flaky, ${skipped} skipped`);
