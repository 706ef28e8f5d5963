/**
 * `npm run quality`: how right the shipped model, detectors and policies are, by the product's own code on
 * labelled public data. Texts of the data are never printed.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { functionalKinds } from '../../tests/functional/kinds';
import { languagesRead } from '../../src/core/run/built-in-model';
import { openAnswers } from '../try/answer';
import { help, parseWish, type Wish } from './arguments';
import { languageOf, listDataSets, readDataSet, sampleRows } from './data-set';
import { createMeasure, type Figure } from './figure';
import { formatWrong, measureFunctional } from './functional';
import { measureJudged } from './judged';
import { labelMapOf, readLabelMaps } from './label-map';
import { measureInstructions } from './instructions/measure';
import { measureOwnSet } from './own-set';
import { openProduct } from './product';
import { eachWithProgress } from './progress';
import { recordFigures } from './record';
import { formatReport, type LeftOut } from './report';
import { suites } from './suites';

const root = resolve(import.meta.dirname, '../..');

try {
  const wish = parseWish(process.argv.slice(2));
  if (wish.isHelp) console.log(help);
  else if (wish.judged) {
    const { dataSets, split, rows } = wish;
    const figures = await measureJudged({ ...wish.judged, data: folderNamed(wish), dataSets, split, ...(rows !== undefined && { rows }) });
    console.log(wish.isJson ? JSON.stringify(figures, null, 2) : formatReport(figures, []));
  } else if (wish.instructions) {
    const figures = await measureInstructions({ ...wish.instructions, data: folderNamed(wish), ...(wish.rows !== undefined && { rows: wish.rows }) });
    console.log(wish.isJson ? JSON.stringify(figures, null, 2) : formatReport(figures, []));
  } else if (wish.set !== undefined) {
    const { figures, leftOut } = await measureOwnSet(resolve(wish.set));
    console.log(wish.isJson ? JSON.stringify(figures, null, 2) : formatReport(figures, leftOut));
  } else if (wish.isFunctional) {
    const { figures, wrong } = await measureFunctional(functionalKinds, openAnswers());
    if (wish.isRecord) recordFigures(figures, root);
    if (wish.isVerbose) console.error(formatWrong(wrong));
    console.log(wish.isJson ? JSON.stringify(figures, null, 2) : formatReport(figures, []));
  } else {
    const { figures, leftOut } = await measureAll(wish);
    if (wish.isRecord) recordFigures(figures, root);
    console.log(wish.isJson ? JSON.stringify(figures, null, 2) : formatReport(figures, leftOut));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function measureAll(wish: Wish): Promise<{ figures: Figure[]; leftOut: LeftOut[] }> {
  const folder = folderOf(wish);
  const maps = readLabelMaps(folder);
  const product = openProduct(undefined, wish.encoders === undefined ? {} : { folder: resolve(wish.encoders) });
  const figures: Figure[] = [];
  const leftOut: LeftOut[] = [];
  for (const name of listDataSets(folder, wish.split)) {
    if (wish.dataSets.length && !wish.dataSets.some((wanted) => isNamed(name, wanted))) continue;
    const whole = readDataSet(folder, name, wish.split);
    const dataSet = wish.rows === undefined ? whole : sampleRows(whole, wish.rows);
    const labels = labelMapOf(maps, name);
    const suite = suites.find((candidate) => candidate.fits(dataSet, labels));
    if (wish.tasks.length && !wish.tasks.includes(suite?.task ?? '')) continue;
    if (!suite) leftOut.push({ dataset: name, why: 'labels of no task of ours' });
    else if (!languagesRead.includes(languageOf(dataSet)) && !wish.dataSets.includes(name))
      leftOut.push({ dataset: name, why: `${suite.task}, but in a language that no built-in model reads (measure it with --dataset ${name})` });
    else {
      const each = eachWithProgress(`${name} ${wish.split}, ${suite.task}`);
      figures.push(...(await suite.run(dataSet, { product, labels, measure: createMeasure(dataSet, suite.task), each })));
    }
  }
  return { figures: suites.flatMap(({ task }) => figures.filter((figure) => figure.task === task)), leftOut };
}

function isNamed(name: string, wanted: string): boolean {
  return wanted.endsWith('*') ? name.startsWith(wanted.slice(0, -1)) : name === wanted;
}

function folderNamed({ data }: Pick<Wish, 'data'>): string {
  return resolve(data ?? join(root, '../shared/data'));
}

function folderOf({ data, split }: Wish): string {
  const folder = folderNamed({ data });
  const advice = 'Give a folder of labelled data with --data DIR: one folder per data set, in it <split>.jsonl.gz.';
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}. ${advice}`);
  if (listDataSets(folder, split).length === 0) throw new Error(`${folder} holds no data set with a split "${split}". ${advice}`);
  return folder;
}
