/** What answers have taken of the processor since the browser started: two numbers in memory, nothing of what was read. */
import { browser } from 'wxt/browser';
import * as v from 'valibot';
import type { Spent } from '../core/run/energy';
import { createTurns } from './turns';

const key = 'spent';
const spentSchema = v.object({ answers: v.number(), processorSeconds: v.number() });
const inTurn = createTurns();

/** The sum so far. */
export async function loadSpent(): Promise<Spent> {
  const parsed = v.safeParse(spentSchema, (await browser.storage.session.get(key))[key]);
  return parsed.success ? parsed.output : { answers: 0, processorSeconds: 0 };
}

/** Adds an answer; one after the other, so that none is lost. For the background. */
export function addSpent(seconds: number): Promise<void> {
  return inTurn(async () => {
    const { answers, processorSeconds } = await loadSpent();
    await browser.storage.session.set({ [key]: { answers: answers + 1, processorSeconds: processorSeconds + seconds } satisfies Spent });
  });
}
