/**
 * Answers requests, which come as JSON on the standard input, under Node: one thread, the plainest kernels. A process of
 * its own, because it imports the packs, which the loader of the browser tests knows nothing of.
 */
import { text } from 'node:stream/consumers';
import { openEncodersInNode } from '../../bench/node/encoder-in-node';
import type { RunEvent, RunRequest } from '../../src/core/run/run';
import { runTasks } from '../../src/engine/run-tasks';

const requests = JSON.parse(await text(process.stdin)) as readonly RunRequest[];
const openEncoders = openEncodersInNode({ threads: 1, build: 'plain' });
const answers: RunEvent[][] = [];
for (const request of requests) {
  const events: RunEvent[] = [];
  await runTasks(request, openEncoders, (event) => events.push(event), new AbortController().signal);
  answers.push(events);
}
process.stdout.write(JSON.stringify(answers));
