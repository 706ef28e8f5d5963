/** Reads a pack: of a folder at the build, or out of one file that a user brings. Strict, and every mistake has its place. */
import { isMap, LineCounter, parseDocument } from 'yaml';
import type { Examples } from '../../core/rules/detector';
import type { Policy, Rule } from '../../core/rules/policy';
import type { PackReport } from './matcher-fields';
import { folderShape, listsShape, referencesShape, ruleShape, toHead, wholeShape } from './pack-fields';
import type { PackProblem } from '../../core/rules/pack-problem';
import { complain, type Place, type Report, type Shape } from './shapes';

/** A pack ready to run, with the examples of its rules by their ids. */
export interface ReadPack {
  readonly policy: Policy;
  readonly examples: Readonly<Record<string, Examples>>;
  /** What its lists and references are called, so that it can be written again. */
  readonly lists: PackReport['lists'];
  readonly references: PackReport['references'];
}

/** A pack, or every mistake in it. */
export type PackFile = ReadPack | { readonly problems: readonly PackProblem[] };

/** The largest file that is read, in UTF-16 code units. */
export const limitPackChars = 4_000_000;

/** Signs that part things in YAML: what reading costs. A pack of ten thousand rules has fewer. */
const limitSigns = 200_000;

function hasTooManySigns(source: string): boolean {
  let signs = 0;
  for (let at = 0; at < source.length && signs <= limitSigns; at++) if (parting.has(source.charCodeAt(at))) signs++;
  return signs > limitSigns;
}

const parting: ReadonlySet<number> = new Set([...'[]{},\n\r'].map((sign) => sign.charCodeAt(0)));

/** No stack of calls is so short that fewer levels would not fit. */
const surelyTooDeep = 500;

interface Opened {
  readonly node: Place;
  readonly report: Report;
}

/** Opens a file of YAML to be read by shapes; what keeps it from being one is a problem. */
export function openSource(source: string, problems: PackProblem[], file?: string): Opened {
  const lines = new LineCounter();
  const report: Report = { problems, lines, ...(file !== undefined && { file }) };
  if (hasTooManySigns(source)) {
    complain(report, undefined, 'too_many', '', String(limitSigns));
    return { node: undefined, report };
  }
  const { contents, errors } = parseDocument(source, { lineCounter: lines, prettyErrors: false, schema: 'failsafe' });
  for (const { pos, message } of errors) {
    const { line, col } = lines.linePos(pos[0]);
    // The parser goes down a level with each bracket, until there is no more room.
    const isTooDeep = message.includes('call stack');
    const code = isTooDeep ? 'too_deep' : 'not_yaml';
    problems.push({ code, ...(file !== undefined && { file }), line, column: col, detail: message, expected: isTooDeep ? String(surelyTooDeep) : '' });
  }
  return { node: errors.length > 0 ? undefined : contents, report };
}

/** Reads a pack that is all in one file. Without an `id` of its own it takes the one given. */
export function readPack(source: string, otherwise = 'my-rules'): PackFile {
  const problems: PackProblem[] = [];
  if (source.length > limitPackChars) return { problems: [{ code: 'too_long', line: 1, column: 1, detail: '', expected: String(limitPackChars) }] };
  const { node, report } = openSource(source, problems);
  if (problems.length > 0) return { problems };
  const values = wholeShape.read(node, reportWith(report, namesIn(node, report)));
  if (problems.length > 0 || !values?.rules) return { problems };
  const rules = Object.entries(values.rules);
  return {
    policy: { id: values.id ?? otherwise, ...toHead(values), rules: rules.map(([id, { rule }]): Rule => ({ id, ...rule })) },
    examples: Object.fromEntries(rules.map(([id, { examples }]) => [id, examples])),
    lists: values.lists ?? {},
    references: values.references ?? {},
  };
}

/** The files of a pack's folder by name: `pack.yml` and a file for each rule. */
export function readPackFolder(id: string, files: Readonly<Record<string, string>>): PackFile {
  const problems: PackProblem[] = [];
  const head = openSource(files['pack.yml'] ?? '', problems, `${id}/pack.yml`);
  const values = problems.length === 0 ? folderShape.read(head.node, reportWith(head.report)) : undefined;
  const order = values?.order ?? [];
  const names = Object.keys(files)
    .filter((name) => name !== 'pack.yml')
    .map((name) => name.replace(/\.yml$/, ''))
    .sort((one, other) => placeIn(order, one) - placeIn(order, other) || (one < other ? -1 : 1));
  for (const name of order) if (!names.includes(name)) complain(head.report, head.node, 'unknown_field', `order: ${name}`);
  const rules = names.flatMap((name) => {
    const { node, report } = openSource(files[`${name}.yml`]!, problems, `${id}/${name}.yml`);
    const read = node ? ruleShape.read(node, reportWith(report, values)) : undefined;
    return read ? [{ id: name, ...read }] : [];
  });
  if (problems.length > 0 || !values) return { problems };
  return {
    policy: { id, ...toHead(values), rules: rules.map(({ id, rule }): Rule => ({ id, ...rule })) },
    examples: Object.fromEntries(rules.map(({ id, examples }) => [id, examples])),
    lists: values.lists ?? {},
    references: values.references ?? {},
  };
}

/** Lists and references, wherever they stand: rules are read with them at hand. What is wrong with them is reported when the whole is read. */
function namesIn(node: Place, report: Report): Pick<PackReport, 'lists' | 'references'> {
  const read = <Value>(name: string, shape: Shape<Value>) =>
    isMap(node) && node.has(name) ? shape.read(node.get(name, true) as Place, { ...report, problems: [] }) : undefined;
  return { lists: read('lists', listsShape) ?? {}, references: read('references', referencesShape) ?? {} };
}

function placeIn(order: readonly string[], name: string): number {
  const place = order.indexOf(name);
  return place < 0 ? order.length : place;
}

function reportWith(report: Report, head: { readonly lists?: PackReport['lists']; readonly references?: PackReport['references'] } = {}): PackReport {
  return { ...report, lists: head.lists ?? {}, references: head.references ?? {}, depth: 0 };
}
