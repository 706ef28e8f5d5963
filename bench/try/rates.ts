import type { Answer } from './answer';
import type { Asked } from './asked';
import { type Case, judge } from './judge';

/** A case with what is wrong about its answer; nothing where it is right. */
export interface Judged {
  readonly of: Case;
  readonly wrong: readonly string[];
}

/** Asks each case and judges the answer. */
export async function judgeAll(cases: readonly Case[], answer: (asked: Asked) => Promise<Answer>): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const one of cases) judged.push({ of: one, wrong: judge(one, await answer({ text: one.text, browserLanguage: one.browserLanguage })) });
  return judged;
}

/** How many are right, by group and by kind, as two tables of Markdown, and then what is wrong by id. Texts are not told. */
export function formatRates(judged: readonly Judged[]): string {
  const wrong = judged.filter((one) => one.wrong.length > 0);
  return [
    tableOf('group', judged, ({ of }) => of.group),
    tableOf('kind', judged, ({ of }) => of.kind),
    wrong.map((one) => `${one.of.id}: ${one.wrong.join('; ')}`).join('\n'),
  ].join('\n\n');
}

function tableOf(head: string, judged: readonly Judged[], nameOf: (one: Judged) => string): string {
  const names = [...new Set(judged.map(nameOf))].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const rows = names.map((name) =>
    row(
      name,
      judged.filter((one) => nameOf(one) === name),
    ),
  );
  return [`| ${head} | right | of | % |`, '|---|---|---|---|', ...rows, row('**all**', judged)].join('\n');
}

function row(name: string, judged: readonly Judged[]): string {
  const right = judged.filter(({ wrong }) => wrong.length === 0).length;
  return `| ${name} | ${right} | ${judged.length} | ${judged.length ? Math.round((100 * right) / judged.length) : 0} |`;
}
