import { openEnginePage } from '../../bench/browser/engine-client';
import type { RunRequest } from '../../src/core/run/run';
import { defaultSettings, toRunOptions } from '../../src/core/run/settings';
import { runPortName } from '../../src/protocol/run-port-name';
import { taskIds } from '../../src/tasks';
import { expect, test } from './gloss-test';

const line = 'Mira Okafor of Northwind delivers to the council of Bristol within ten days, or pays back a part of the price. ';
const requestFor = (text: string): RunRequest => ({ tasks: taskIds, passage: { text }, options: toRunOptions(defaultSettings) });
const contract = requestFor(line.repeat(1_000).slice(0, 80_000));
const sentence = requestFor('Greta Lindholm loves the new office in Boston.');
const given = { name: runPortName, contract, sentence };

test('a sentence in one tab ends before the second next progress of a contract in another', async ({ gloss }) => {
  const [first, second] = [await openEnginePage(gloss), await openEnginePage(gloss)];
  /** Runs the contract, and notes the order in which its own events and what the other tab says are heard. */
  const heard = first.evaluate(
    ({ name, contract }) =>
      new Promise<string[]>((resolve) => {
        const order: string[] = [];
        const other = new BroadcastChannel('other-tab');
        other.onmessage = ({ data }) => void order.push(data);
        const isOver = (type: string) => type === 'run-done' || type === 'run-failed';
        const port = chrome.runtime.connect({ name });
        port.onMessage.addListener(({ type }: { type: string }) => {
          order.push(type);
          if (type === 'run-progress') other.postMessage('progress');
          // What the contract says in the end is not waited for: it has gone on, which is enough here.
          if (!isOver(type) && !order.includes('sentence run-done')) return;
          port.disconnect();
          resolve(order);
        });
        port.postMessage(contract);
      }),
    given,
  );
  /** Asks for the sentence when the contract has come so far that its end is not near. */
  await second.evaluate(
    ({ name, sentence }) =>
      new Promise<void>((resolve) => {
        let progress = 0;
        const other = new BroadcastChannel('other-tab');
        other.onmessage = () => {
          if (++progress !== 3) return;
          const port = chrome.runtime.connect({ name });
          port.onMessage.addListener(({ type }: { type: string }) => {
            if (type !== 'run-done' && type !== 'run-failed') return;
            other.postMessage(`sentence ${type}`);
            resolve();
          });
          other.postMessage('sentence asked');
          port.postMessage(sentence);
        };
      }),
    given,
  );
  const order = await heard;
  const [asked, ended] = [order.indexOf('sentence asked'), order.indexOf('sentence run-done')];
  expect(asked, order.join(' ')).toBeGreaterThan(-1);
  expect(order.slice(asked, ended).filter((event) => event === 'run-progress').length, order.join(' ')).toBeLessThan(2);
  expect(order.at(-1), order.join(' ')).toBe('run-progress');
  await first.close();
  await second.close();
});
