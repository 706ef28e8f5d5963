/**
 * `npm run try`: what Gloss says about a text, without a browser. Reads JSON Lines or a plain text from standard
 * input and writes a line of JSON for each; with `--cases FILE`, or `--own`, it judges cases instead.
 */
import { readFileSync } from 'node:fs';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { ownCases } from '../../tests/cases/own-cases';
import { openAnswers } from './answer';
import { readAsked } from './asked';
import { readCases } from './cases';
import type { Case } from './judge';
import { formatRates, judgeAll } from './rates';

const help = `npm run --silent try [-- options] < texts

Reads JSON Lines {"id", "text", "language"?, "browserLanguage"?}, or one plain text, and writes a line of JSON for each.

  --all           switch every pack on (default: as after a fresh installation); with cases, too
  --cases FILE    judge the cases of a file and print how many are right, by group and kind; nothing is read
  --own           judge our own cases (tests/cases)`;

try {
  const { values } = parseArgs({
    options: {
      all: { type: 'boolean', default: false },
      cases: { type: 'string' },
      own: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(help);
  else if (values.cases !== undefined) await rate(readCases(readFileSync(values.cases, 'utf8')), values.all);
  else if (values.own) await rate(ownCases(), values.all);
  else await answerAll(values.all);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function rate(cases: readonly Case[], allPacks: boolean): Promise<void> {
  console.log(formatRates(await judgeAll(cases, openAnswers({ allPacks }))));
}

async function answerAll(allPacks: boolean): Promise<void> {
  const asked = readAsked(await readAll(process.stdin));
  const answer = openAnswers({ allPacks });
  for (const one of asked) console.log(JSON.stringify(await answer(one)));
}
