/**
 * Writes data as a module that exports it under a name. A list or search that stands in several places is one
 * constant, as it was one object before: it is looked up and compiled once.
 */
export function writeModule(name: string, data: unknown): string {
  const counts = new Map<object, number>();
  count(data, counts);
  const constants = new Map<object, string>();
  const lines: string[] = [];
  const write = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const known = constants.get(value);
    if (known) return known;
    const text = Array.isArray(value)
      ? `[${value.map(write).join(',')}]`
      : `{${Object.entries(value)
          .filter(([, each]) => each !== undefined)
          .map(([key, each]) => `${JSON.stringify(key)}:${write(each)}`)
          .join(',')}}`;
    if ((counts.get(value) ?? 0) < 2) return text;
    const constant = `shared${constants.size}`;
    constants.set(value, constant);
    lines.push(`const ${constant} = ${text};`);
    return constant;
  };
  const text = write(data);
  return `${lines.join('\n')}\nexport const ${name} = ${text};\n`;
}

function count(value: unknown, counts: Map<object, number>): void {
  if (typeof value !== 'object' || value === null) return;
  const times = (counts.get(value) ?? 0) + 1;
  counts.set(value, times);
  if (times === 1) for (const each of Object.values(value)) count(each, counts);
}
