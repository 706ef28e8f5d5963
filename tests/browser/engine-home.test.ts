import { describe, expect, it } from 'vitest';
import { createWakefulness } from '../../src/browser/engine-home/wakefulness';
import { followTransfers } from '../../entrypoints/offscreen/follow-transfers';

/** A home that writes down when it was kept awake and when it was let go. */
function createHome(): { stayAwake(): () => void; readonly story: string[] } {
  const story: string[] = [];
  return {
    story,
    stayAwake() {
      story.push('awake');
      return () => void story.push('let go');
    },
  };
}

async function* events(...all: string[]): AsyncGenerator<string> {
  yield* all;
}

describe('the engine’s home', () => {
  it('is kept awake from the first event that is asked for to the last', async () => {
    const home = createHome();
    const awake = createWakefulness(home);
    const run = awake.during(events('run-started', 'run-done'));
    expect(home.story).toEqual([]);
    const seen: string[] = [];
    for await (const event of run) seen.push(`${event} ${home.story.at(-1)}`);
    expect(seen).toEqual(['run-started awake', 'run-done awake']);
    expect(home.story).toEqual(['awake', 'let go']);
  });

  it('is let go when a run is left or breaks', async () => {
    const home = createHome();
    const awake = createWakefulness(home);
    for await (const _ of awake.during(events('run-started', 'run-done'))) break;
    expect(home.story).toEqual(['awake', 'let go']);
    const broken = awake.during(
      (async function* () {
        yield 'run-started';
        throw new Error('broken');
      })(),
    );
    const read = async () => {
      for await (const event of broken) expect(event).toBe('run-started');
    };
    await expect(read()).rejects.toThrow('broken');
    expect(home.story).toEqual(['awake', 'let go', 'awake', 'let go']);
  });

  it('is kept awake once, however much is under way, until the last of it has ended', async () => {
    const home = createHome();
    const awake = createWakefulness(home);
    const run = awake.during(events('run-started', 'run-done'))[Symbol.asyncIterator]();
    await run.next();
    awake.set('transfers', true);
    awake.set('transfers', true);
    await run.next();
    await run.next();
    expect(home.story).toEqual(['awake']);
    awake.set('transfers', false);
    expect(home.story).toEqual(['awake', 'let go']);
    awake.set('transfers', false);
    expect(home.story).toEqual(['awake', 'let go']);
  });

  it('is kept awake for transfers that go on by themselves, not for those that wait for the user', () => {
    const worker = new EventTarget() as Worker;
    const told: boolean[] = [];
    expect(followTransfers(worker, (isUnderWay) => told.push(isUnderWay))).toBe(worker);
    const tell = (...phases: string[]) =>
      worker.dispatchEvent(new MessageEvent('message', { data: { type: 'state', state: { transfers: phases.map((phase) => ({ phase })) } } }));
    tell();
    tell('paused', 'fetching');
    tell('paused', 'failed');
    tell('retrying');
    worker.dispatchEvent(new MessageEvent('message', { data: { type: 'broken', failure: {} } }));
    worker.dispatchEvent(new Event('error'));
    expect(told).toEqual([false, true, false, true, false]);
  });
});
