// Prints how many tests ran and how they ended, from the reports that `npm test` leaves in test-results/.
import { readFileSync } from 'node:fs';

const read = (name) => JSON.parse(readFileSync(new URL(`../test-results/${name}`, import.meta.url), 'utf8'));
for (const [ring, name] of [
  ['unit', 'Unit tests:    '],
  ['slow', 'Slow tests:    '],
]) {
  const { numPassedTests, numFailedTests, numPendingTests } = read(`${ring}.json`);
  console.log(`${name} ${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
}

const testsIn = ({ suites = [], specs = [] }) => [
  ...specs.flatMap(({ title, tests }) => tests.map((test) => ({ title, ...test }))),
  ...suites.flatMap(testsIn),
];
const all = testsIn(read('browser.json'));
for (const [project, name] of [
  ['chromium', 'Chromium tests:'],
  ['firefox', 'Firefox tests: '],
]) {
  const tests = all.filter(({ projectName }) => projectName === project);
  const count = (wanted) => tests.filter(({ status }) => status === wanted).length;
  const line = `${count('expected')} passed, ${count('unexpected')} failed, ${count('flaky')} flaky, ${count('skipped')} skipped`;
  console.log(`${name} ${tests.length > 0 ? line : 'none ran: no such browser was found on this machine'}`);
}
for (const { title } of all.filter(({ status }) => status === 'flaky')) console.log(`  flaky, passed when tried again: ${title}`);
