/**
 * `npm run certainty`: chooses from which confidence the sentiment task says a label without reserve, on the dev splits of all
 * sentiment sets, and writes the marks into the configuration of the model. To be run again whenever its weights change.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type EncoderId, encoderFolders, encoderIds } from '../../../src/core/encoding/encoder-id';
import type { Encoding } from '../../../src/core/encoding/encoding';
import { isLabel } from '../../../src/core/run/result';
import { readClasses } from '../class-scheme';
import { languageOf, listDataSets, readDataSet, sampleRows } from '../data-set';
import { labelMapOf, readLabelMaps } from '../label-map';
import { openProduct, resultOf } from '../product';
import { eachWithProgress } from '../progress';
import { labelledTexts, scheme } from '../suites/sentiment';
import { saidOf, type Unmarked } from './claims';
import { chooseMarks } from './choose';

const help = `npm run certainty [-- options]

  --data DIR   folder of data sets (default: ../shared/data)
  --rows N     at most N rows of a set, a fixed sample; every set counts the same in any case (default: 1000)
  --model ID   for which built-in model: ${encoderIds.join(' or ')}, each on the sets in its language (default: en)
  --dry        print the marks, write nothing

Writes gloss.heads.sentiment.certainty of the model's config.json. Measure them with npm run quality -- --task sentiment.`;

const root = resolve(import.meta.dirname, '../../..');
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(root, '../shared/data') },
    rows: { type: 'string', default: '1000' },
    model: { type: 'string', default: 'en' },
    dry: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(help);
else {
  const id = encoderIds.find((one) => one === values.model);
  if (!id) throw new Error(`There is no model "${values.model}".`);
  await choose(id, resolve(values.data), Number(values.rows), values.dry);
}

async function choose(id: EncoderId, folder: string, mostRows: number, isDry: boolean): Promise<void> {
  const texts = await readTexts(id, folder, mostRows);
  const file = join(root, 'assets/models', encoderFolders[id], 'config.json');
  const config = JSON.parse(readFileSync(file, 'utf8'));
  const head: { labels: string[]; certainty?: unknown } = config.gloss.heads.sentiment;
  const marks = chooseMarks(texts, head.labels);
  for (const least of ['sure', 'likely'] as const) {
    const said = saidOf(texts, marks, least);
    const right = said.filter(({ isRight }) => isRight).length;
    const shares = `${share(said.length, texts.length)} of 100 said, ${share(right, said.length)} of 100 of them right`;
    console.log(`${least}: ${head.labels.map((label, at) => `${label} from ${marks[least][at]}`).join(', ')}: ${shares}`);
  }
  if (isDry) return;
  head.certainty = marks;
  writeFileSync(file, `${JSON.stringify(config, null, 2)}\n`);
}

/** The labelled texts of all dev splits, with what the task says where it has no marks. */
async function readTexts(id: EncoderId, folder: string, mostRows: number): Promise<Unmarked[]> {
  const maps = readLabelMaps(folder);
  const product = openProduct(withoutMarks);
  const texts: Unmarked[] = [];
  for (const dataset of listDataSets(folder, 'dev')) {
    const dataSet = sampleRows(readDataSet(folder, dataset, 'dev'), mostRows);
    const classes = readClasses(dataSet, labelMapOf(maps, dataset), scheme);
    if (!classes || languageOf(dataSet) !== id) continue;
    const each = eachWithProgress(dataset);
    texts.push(
      ...(await each(labelledTexts(dataSet, classes), async ({ text, gold }) => {
        const result = await resultOf(product.read({ text }), 'sentiment');
        if (!isLabel(result)) throw new Error('The sentiment task did not return a label.');
        return { dataset, gold, result };
      })),
    );
  }
  if (texts.length === 0) throw new Error(`${folder} holds no dev split that is labelled with moods.`);
  return texts;
}

function withoutMarks(encoding: Encoding): Encoding {
  const { certainty: _, ...sentiment } = encoding.heads.sentiment;
  return { ...encoding, heads: { ...encoding.heads, sentiment } };
}

function share(part: number, all: number): string {
  return ((100 * part) / Math.max(1, all)).toFixed(1);
}
