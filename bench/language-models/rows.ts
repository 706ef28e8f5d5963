import { cheaper } from './clock';
import type { Cost, SpeedAnswer, SpeedPlan } from './plan';

/** One measured quantity. A ratio says how many times as fast as the peer, or as small in memory, we are: above one, ours is better. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: 'tokens/s' | 'tokens/CPU s' | 'ms' | 'CPU ms' | 'CPU s' | 'MB' | '×';
  readonly peer?: string;
  readonly ratio?: number;
}

/** What each engine answered, round by round. */
export type Answers = Readonly<Record<string, readonly SpeedAnswer[]>>;

type Pick = (answer: SpeedAnswer) => Cost | undefined;

/** The table of one model: ours, and behind each quantity the peers'. `name` begins every row. */
export function rowsOf(name: string, { ours, ...peers }: Answers & { ours: readonly SpeedAnswer[] }, plan: SpeedPlan, fileBytes: number): Row[] {
  const rate = (what: string, pick: Pick) =>
    compare(`${name}: ${what}`, pick, ours, peers, ({ wallMs, cpuMs }) => [
      [1_000 / wallMs, 'tokens/s'],
      [1_000 / cpuMs, 'tokens/CPU s'],
    ]);
  const time = (what: string, pick: Pick) =>
    compare(`${name}: ${what}`, pick, ours, peers, ({ wallMs, cpuMs }) => [
      [wallMs, 'ms'],
      [cpuMs, 'CPU ms'],
    ]);
  const { weightBytes = 0, cacheBytes = 0 } = ours[0]!;
  return [
    ...time('load', ({ load }) => load),
    ...time('first token of a prompt of 64', ({ firstToken }) => firstToken),
    ...plan.prefill.flatMap((count) => rate(`prefill of ${count}`, ({ prefill }) => prefill[count])),
    ...plan.contexts.flatMap((context) => rate(`decode at ${context}`, ({ decode }) => decode[context])),
    ...time('60 tokens behind 200 cached', ({ cached }) => cached),
    ...time('a token out of 64 candidates', ({ constrained }) => constrained),
    ...compare(
      `${name}: 25 conversations`,
      ({ conversation }) => conversation,
      ours,
      peers,
      ({ cpuMs }) => [[(25 * cpuMs) / 1_000, 'CPU s']],
    ),
    ...heldRows(`${name}: held more than before loading, all of the process, garbage included`, ours, peers),
    { what: `${name}: weights in memory`, value: weightBytes / 1e6, unit: 'MB' },
    { what: `${name}: weights in memory, of the file`, value: weightBytes / fileBytes, unit: '×' },
    { what: `${name}: cache of ${plan.context} tokens`, value: cacheBytes / 1e6, unit: 'MB' },
  ];
}

/** Memory by the system's count, the least of the rounds; without a row where the system does not tell. */
function heldRows(what: string, ours: readonly SpeedAnswer[], peers: Answers): Row[] {
  const leastOf = (answers: readonly SpeedAnswer[]) => Math.min(...answers.map(({ heldBytes }) => heldBytes)) / 1e6;
  const own = leastOf(ours);
  if (own <= 0) return [];
  const theirs = Object.entries(peers).filter(([, answers]) => answers.length > 0);
  return [
    { what, value: own, unit: 'MB' },
    ...theirs.map(([peer, answers]): Row => ({ what, value: leastOf(answers), unit: 'MB', peer, ratio: leastOf(answers) / own })),
  ];
}

function compare(
  what: string,
  pick: Pick,
  ours: readonly SpeedAnswer[],
  peers: Answers,
  units: (cost: Cost) => readonly (readonly [value: number, unit: Row['unit']])[],
): Row[] {
  const bestOf = (answers: readonly SpeedAnswer[]) =>
    answers.map(pick).reduce((best, cost) => (best && cost ? cheaper(best, cost) : (best ?? cost)), undefined);
  const own = bestOf(ours);
  if (!own) return [];
  const theirs = Object.entries(peers).flatMap(([peer, answers]) => {
    const cost = bestOf(answers);
    return cost ? [{ peer, cost }] : [];
  });
  return units(own).flatMap(([value, unit], i) => [
    { what, value, unit },
    ...theirs.map(({ peer, cost }) => {
      const their = units(cost)[i]![0];
      // Of rates more is better, of times less.
      return { what, value: their, unit, peer, ratio: unit.startsWith('tokens') ? value / their : their / value };
    }),
  ]);
}
