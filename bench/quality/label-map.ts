import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** From the labels of a set to ours; null drops a label. `*` stands for all that are not named. */
export type LabelMap = Readonly<Record<string, string | null>>;

/** The folder's `label_map.json`: maps by the name of the set, in which `*` stands for any ending. */
export type LabelMaps = Readonly<Record<string, LabelMap>>;

/** Reads the label maps of a folder of data sets; none where there is no such file. */
export function readLabelMaps(folder: string): LabelMaps {
  const file = join(folder, 'label_map.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** The map for a set: the one of its name, else the first whose pattern fits; empty where there is none. */
export function labelMapOf(maps: LabelMaps, dataSet: string): LabelMap {
  const pattern = Object.keys(maps).find((name) => name.endsWith('*') && dataSet.startsWith(name.slice(0, -1)));
  return maps[dataSet] ?? (pattern === undefined ? {} : maps[pattern]!);
}

/** What a label of the set is called here; null when it is to be dropped. A label nobody mapped keeps its name. */
export function mapLabel(map: LabelMap, label: string): string | null {
  if (Object.hasOwn(map, label)) return map[label]!;
  return Object.hasOwn(map, '*') ? map['*']! : label;
}
