import type { EngineClient } from './engine-client';
import { median, type Measurement, summarise } from './measurement';
import { passagesOf, sizes } from './passages';
import { writeProse } from './prose';

/** Latency of the warm engine as its client sees it, by size of passage: ports, queue, worker, tasks and model. */
export async function measureWarm(client: EngineClient, passages: number): Promise<Measurement[]> {
  await client.run(passagesOf(sizes[1]!, 20, 5000));
  const measurements: Measurement[] = [];
  for (const size of sizes) {
    const timings = await client.run(passagesOf(size, Math.ceil(passages / size.share)));
    const note = `${Math.round(median(timings.map(({ tokens }) => tokens)))} tokens, ${timings[0]!.threads} threads; the model took ${median(timings.map(({ modelMs }) => modelMs)).toFixed(1)} ms`;
    measurements.push(
      summarise(
        `warm, ${size.name}, all three tasks, round trip`,
        timings.map(({ ms }) => ms),
        size.name === '60 tokens' ? 25 : undefined,
        note,
      ),
    );
  }
  return measurements;
}

/** 100,000 characters: the whole time, and how soon after a cancel the engine serves the next. */
export async function measureLongText(client: EngineClient, rounds: number): Promise<Measurement[]> {
  const short = passagesOf(sizes[0]!, 1)[0]!;
  const alone = median((await client.run(new Array<string>(10).fill(short), ['entities'])).map(({ ms }) => ms));
  const whole: number[] = [];
  const waits: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const text = writeProse(100_000, 9000 + round);
    whole.push((await client.run([text]))[0]!.ms);
    const { nextAnswerMs } = await client.cancel(text, short);
    waits.push(Math.max(0, nextAnswerMs - alone));
  }
  return [
    summarise('100,000 characters, all three tasks', whole),
    summarise('cancel in the middle of 100,000 characters', waits, 100, 'until the engine begins the next run; the one who cancelled is answered at once'),
  ];
}
