import { describe, expect, it } from 'vitest';
import type { EncoderId } from '@/src/core/encoding/encoder-id';
import type { FeatureEncoder } from '@/src/encoder/encoder';
import { EncoderDesk } from '@/src/engine/encoder-desk';

/** What was loaded and closed, in order. */
function createDesk() {
  const log: string[] = [];
  const gates = new Map<EncoderId, () => void>();
  const desk = new EncoderDesk((id) => {
    log.push(`load ${id}`);
    const encoder = { version: id, close: () => void log.push(`close ${id}`) } as FeatureEncoder;
    return new Promise((resolve) => gates.set(id, () => resolve(encoder)));
  });
  const open = async (lease: ReturnType<EncoderDesk['lease']>, ids: readonly EncoderId[]) => {
    const opening = lease.open(ids);
    for (const id of ids) gates.get(id)!();
    return opening;
  };
  return { desk, log, open, gates };
}

describe('the desk of the encoders', () => {
  it('loads none before it is needed, and one once', async () => {
    const { desk, log, open } = createDesk();
    expect(log).toEqual([]);
    const [one, other] = [desk.lease(), desk.lease()];
    expect(one.isLoaded(['en'])).toBe(false);
    const opened = await open(one, ['en']);
    expect(one.isLoaded(['en'])).toBe(true);
    expect(await open(other, ['en'])).toEqual(opened);
    expect(log).toEqual(['load en']);
  });

  it('keeps an encoder that nobody needs until another one is wanted, and then closes it', async () => {
    const { desk, log, open } = createDesk();
    const first = desk.lease();
    await open(first, ['en']);
    first.leave();
    expect(log).toEqual(['load en']);
    const second = desk.lease();
    await open(second, ['zh']);
    expect(log).toEqual(['load en', 'load zh', 'close en']);
    second.leave();
    await open(desk.lease(), ['en']);
    expect(log).toEqual(['load en', 'load zh', 'close en', 'load en', 'close zh']);
  });

  it('closes none that a run under way needs', async () => {
    const { desk, log, open } = createDesk();
    const long = desk.lease();
    await open(long, ['zh']);
    const short = desk.lease();
    await open(short, ['en']);
    short.leave();
    const next = desk.lease();
    await open(next, ['zh']);
    expect(log).toEqual(['load zh', 'load en', 'close en']);
  });

  it('has both for a passage in both, and lets the one go that the next does not need', async () => {
    const { desk, log, open } = createDesk();
    const mixed = desk.lease();
    expect(Object.keys(await open(mixed, ['en', 'zh']))).toEqual(['en', 'zh']);
    mixed.leave();
    await open(desk.lease(), ['en']);
    expect(log).toEqual(['load en', 'load zh', 'close zh']);
  });

  it('does not make a passage wait for one that is still being loaded for nobody', async () => {
    const { desk, log, open, gates } = createDesk();
    const warm = desk.lease();
    void warm.open(['en']);
    warm.leave();
    await open(desk.lease(), ['zh']);
    expect(log).toEqual(['load en', 'load zh']);
    gates.get('en')!();
    await Promise.resolve();
    await Promise.resolve();
    expect(log.at(-1)).toBe('close en');
  });
});
