/**
 * `npm run bench:imports -- FILE_OR_FOLDER …`: what share of the rules of others' files the importers of Options → Rules carry over. Styles of
 * Vale (`.yml`), configurations of gitleaks (`.toml`) and recognisers of Presidio (`.yaml`); each rule that is left behind is named with its reason.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PickedFile } from '../src/core/rules/pack-draft';
import { readPack } from '../src/policies/file/read-pack';
import { formatOf, importFiles } from '../src/policies/import/read-files';

const paths = process.argv.slice(2);
if (paths.length === 0) throw new Error('Name files or folders with rules: npm run bench:imports -- FILE_OR_FOLDER …');

const files = paths.flatMap(filesIn).filter(({ name, text }) => formatOf({ name, text }) !== 'gloss');
for (const kind of new Set(files.map(kindOf)))
  tell(
    kind,
    files.filter((file) => kindOf(file) === kind),
  );

function filesIn(path: string): PickedFile[] {
  if (statSync(path).isDirectory()) return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
  return /\.(?:ya?ml|toml)$/i.test(path) ? [{ name: basename(path), text: readFileSync(path, 'utf8') }] : [];
}

/** Vale has rules of several kinds, told apart here. */
function kindOf(file: PickedFile): string {
  const format = formatOf(file);
  return format === 'vale' ? `vale, ${/^extends\s*:\s*["']?(\w+)/m.exec(file.text)?.[1] ?? 'of no kind'}` : format;
}

/** A rule counts as carried over when the pack made of it reads, and nothing of it but parts was left behind. */
function tell(kind: string, of: readonly PickedFile[]): void {
  let carried = 0;
  let all = 0;
  const left: string[] = [];
  for (const file of of) {
    const { source, notCarried } = importFiles([file], 'Imported');
    const read = readPack(source);
    const whole = notCarried.filter(({ isPart }) => !isPart);
    const rules = 'problems' in read ? 0 : read.policy.rules.length;
    carried += rules;
    all += rules + whole.length;
    left.push(...whole.map(({ rule, reason, detail }) => `  ${file.name}: ${rule}: ${[reason, detail].filter(Boolean).join(' ')}`));
    if ('problems' in read) left.push(`  ${file.name}: ${JSON.stringify(read.problems)}`);
  }
  console.log(`${kind}: ${carried} of ${all} rules (${((100 * carried) / Math.max(1, all)).toFixed(1)}%)`);
  for (const line of left) console.log(line);
}
