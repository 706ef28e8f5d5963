/** Answers the texts that come, as the contestant that was opened. */
import { openContestant } from './contestants';
import type { Answer, Contestant, FromContest, ToContest } from './plan';

let answer: ((text: string) => Promise<Answer>) | undefined;
const say = (message: FromContest) => self.postMessage(message);

self.onmessage = async ({ data }: MessageEvent<ToContest>) => {
  try {
    if ('open' in data) await open(data.open);
    else await tell(data.ask);
  } catch (error) {
    say({ error: error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error) });
  }
};

async function open(contestant: Contestant): Promise<void> {
  answer = await openContestant(contestant);
  say({ opened: true });
}

async function tell(texts: readonly string[]): Promise<void> {
  const told = { answers: [] as Answer[], tookMs: [] as number[] };
  for (const text of texts) {
    const begun = performance.now();
    told.answers.push(await answer!(text));
    told.tookMs.push(performance.now() - begun);
  }
  say({ told });
}
