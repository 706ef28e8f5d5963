import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Figure } from '@/bench/quality/figure';
import { functionalTask, recordFigures } from '@/bench/quality/record';
import { encoderFolders, encoderIds } from '@/src/core/encoding/encoder-id';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gloss-record-'));
  for (const id of encoderIds) mkdirSync(join(root, 'assets/models', encoderFolders[id]), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const figure = (dataset: string, task: string, metric: string, value: number): Figure => ({
  dataset,
  split: 'test',
  task,
  model: 'gloss',
  metric,
  value,
  low: value - 1,
  high: value + 1,
  rows: 100,
});
const recorded = (folder: string) =>
  (JSON.parse(readFileSync(join(root, 'assets/models', folder, 'metrics.json'), 'utf8')) as Figure[]).map(({ dataset, task, metric, value }) =>
    [dataset, task, metric, value].join(' '),
  );

describe('recordFigures', () => {
  it('puts what was measured in the place of what stood there, and leaves the rest alone', () => {
    recordFigures(
      [figure('films', 'sentiment', 'accuracy', 90), figure('films', 'sentiment', 'macro recall', 89), figure('news', 'entities', 'span F1', 70)],
      root,
    );
    recordFigures([figure('denial', functionalTask, 'pass rate', 95)], root);
    recordFigures([figure('films', 'sentiment', 'accuracy', 91), figure('tweets', 'sentiment', 'macro recall', 69)], root);
    expect(recorded(encoderFolders.en)).toEqual([
      'films sentiment accuracy 0.91',
      'news entities span F1 0.7',
      `denial ${functionalTask} pass rate 0.95`,
      'tweets sentiment macro recall 0.69',
    ]);
  });

  it('knows the same set read for another task apart', () => {
    recordFigures([figure('letters', 'entities', 'span F1', 80), figure('letters', 'personal', 'span F1', 90)], root);
    recordFigures([figure('letters', 'personal', 'span F1', 95)], root);
    expect(recorded(encoderFolders.en)).toEqual(['letters entities span F1 0.8', 'letters personal span F1 0.95']);
  });

  it('keeps the languages apart, and other models and metrics out', () => {
    recordFigures(
      [
        figure('zh_films', 'sentiment', 'accuracy', 90),
        { ...figure('films', 'sentiment', 'accuracy', 1), model: 'vader' },
        figure('films', 'sentiment', 'seconds', 3),
      ],
      root,
    );
    expect(recorded(encoderFolders.zh)).toEqual(['zh_films sentiment accuracy 0.9']);
    expect(() => recorded(encoderFolders.en)).toThrow();
  });
});
