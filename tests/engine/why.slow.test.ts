import { describe, expect, it } from 'vitest';
import { openEncodersInNode } from '@/bench/node/encoder-in-node';
import { hashIgnored } from '@/src/core/rules/ignored';
import type { RunEvent, RunOptions } from '@/src/core/run/run';
import { isWhy, type WhyResult } from '@/src/core/run/why';
import { defaultSettings, toRunOptions } from '@/src/core/run/settings';
import { runTasks } from '@/src/engine/run-tasks';
import { reportOf } from '@/src/ui/panel/why/why-report';

const openEncoders = openEncodersInNode({ threads: 1 });
const text = 'Amelia Hartmann pays with 4929 1234 5678 9015. This balm cures cancer. See https://shop.example/x?mail=ada@lindqvist.se';

async function ask(words: string, change: Partial<RunOptions> = {}, of = text): Promise<WhyResult> {
  const start = of.indexOf(words);
  const options = { ...toRunOptions(defaultSettings), ...change };
  const results: WhyResult[] = [];
  const hear = (event: RunEvent) => event.type === 'task-done' && isWhy(event.result) && results.push(event.result);
  await runTasks(
    { tasks: ['why'], passage: { text: of }, options, focus: { start, end: start + words.length } },
    openEncoders,
    hear,
    new AbortController().signal,
  );
  return results[0]!;
}

const seen = ({ looked }: WhyResult) => looked.map(({ by, outcome }) => `${outcome} ${by.id}`);

describe('why, and why not', () => {
  it('tells who is shown at the words, and who looked at them in vain', async () => {
    const answer = await ask('4929 1234 5678 9015');
    expect(seen(answer)).toContain('shown card-number');
    expect(answer.looked.every(({ span }) => span.start < 45 && span.end > 25)).toBe(true);
    expect(answer.silent).toBeGreaterThan(500);
    const inside = (await ask('ada@lindqvist.se')).looked.find(({ by }) => by.id === 'email');
    expect(inside).toMatchObject({ outcome: 'beaten', beatenBy: { by: { id: 'url' }, label: 'URL' } });
  });

  it('tells what a switch, a threshold and the list of ignored values keep away', async () => {
    expect(seen(await ask('4929 1234', { detectors: { 'card-number': { on: false } } }))).toContain('off card-number');
    expect(seen(await ask('4929 1234', { detectors: { 'card-number': { threshold: 1 } } }))).toContain('below card-number');
    const ignored = [await hashIgnored('CARD_NUMBER', '4929 1234 5678 9015')];
    expect(seen(await ask('4929 1234', { ignored }))).toContain('ignored card-number');
  });

  it('tells what the heads say of the words, and of a name that is shown', async () => {
    const answer = await ask('Amelia Hartmann');
    expect(answer.heads.find(({ head }) => head === 'entities')?.scores[0]?.label).toBe('PER');
    expect(seen(answer)).toContain('shown entities');
  });

  it('asks rules of packs that are off, too', async () => {
    const answer = await ask('cures cancer', { policies: { 'health-claims': { on: false } } });
    expect(answer.looked.some(({ by, outcome }) => by.id.startsWith('health-claims/') && outcome === 'off')).toBe(true);
  });

  it('tells by which rules in words a language model is asked about the words, and by which it is not', async () => {
    const policies = { 'toxic-language': { on: true, rules: { 'judged-french': { on: true } } } };
    expect((await ask('cures cancer')).inWords).toEqual([]);
    const rule = { rule: 'toxic-language/judged-french' };
    expect((await ask('cures cancer', { policies })).inWords).toMatchObject([{ ...rule, isHere: false }]);
    const french = 'La réunion est reportée à jeudi, et le repas était bon. Ferme-la, pauvre raté, personne n’a besoin de toi ici.';
    const answer = await ask('pauvre raté', { policies }, french);
    expect(answer.inWords).toMatchObject([{ ...rule, isHere: true }]);
    expect(reportOf(answer, '0.1.0')).toContain('- judged here: toxic-language/judged-french');
  });

  it('is reported without a word of the text', async () => {
    const report = reportOf(await ask(text), '0.1.0');
    for (const word of text.match(/\p{L}{4,}|\d{4}/gu)!) expect(report.toLowerCase()).not.toContain(` ${word.toLowerCase()} `);
    expect(report).toContain('card-number');
    expect(report).not.toMatch(/Amelia|4929|cancer/i);
  });
});
