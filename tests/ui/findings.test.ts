import { describe, expect, it } from 'vitest';
import { applyFilter, filterKey, noFilter } from '../../src/ui/kinds/finding-filter';
import { groupByLabel, groupBySeverity, worstSeverity } from '../../src/ui/kinds/grouping';
import { draft, draftBreaches, letter, letterEntities, spanOf } from '../gallery/passages';

describe('grouping findings', () => {
  it('puts labels in the order of the settings and counts places', () => {
    const groups = groupByLabel(letterEntities.findings, letter.text);
    expect(groups.map(({ label, count }) => [label, count])).toEqual([
      ['PER', 3],
      ['ORG', 1],
      ['LOC', 1],
      ['EMAIL', 1],
      ['PHONE', 1],
      ['DATE', 1],
      ['MONEY', 1],
    ]);
  });

  it('gathers the places of one value, most frequent value first', () => {
    const [people] = groupByLabel(letterEntities.findings, letter.text);
    expect(people?.values.map(({ value, findings, confidence }) => [value, findings.length, confidence])).toEqual([
      ['Ines Calderón', 2, 0.98],
      ['Tomás', 1, 0.91],
    ]);
  });

  it('puts the gravest rules first and gathers the places of one rule', () => {
    const groups = groupBySeverity(draftBreaches.findings);
    expect(groups.map(({ severity, rules }) => [severity, rules.map(({ broken, findings }) => `${broken.rule} ${findings.length}`)])).toEqual([
      ['serious', ['cure 1', 'key 1']],
      ['warning', ['urgency 2']],
      ['info', ['absolute 3']],
    ]);
    expect(worstSeverity(draftBreaches.findings)).toBe('serious');
    expect(worstSeverity(letterEntities.findings)).toBeNull();
  });
});

describe('filtering findings', () => {
  const filter = (change: Partial<typeof noFilter>) =>
    applyFilter(draftBreaches, { ...noFilter, ...change }, draft.text, [spanOf(draft, 'glk_live_7Rk2pQ9vXw41ZtBn8sYd')], 'en');

  it('shows everything in order of position at first', () => {
    expect(filter({})).toEqual(draftBreaches.findings);
  });

  it('finds words of the passage and of the rule, whatever their case', () => {
    expect(filter({ text: ' INSOMNIA ' }).map((finding) => finding.label)).toEqual(['cure']);
    expect(filter({ text: 'scarcity' })).toHaveLength(2);
  });

  it('does not find a covered value, so that it cannot be guessed letter by letter', () => {
    expect(filter({ text: 'glk_live' })).toEqual([]);
  });

  it('narrows to chosen kinds', () => {
    expect(new Set(filter({ labels: ['info'] }).map(filterKey))).toEqual(new Set(['info']));
  });

  it('orders by confidence, highest first', () => {
    const confidences = filter({ order: 'confidence' }).map(({ confidence }) => confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
  });
});
