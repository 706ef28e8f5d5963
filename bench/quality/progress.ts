import type { Bench } from './suite';

/** Walks over rows and tells on stderr how far it is; where that is no terminal, only what was done and in what time. */
export function eachWithProgress(title: string): Bench['each'] {
  return async (rows, judge) => {
    const startedAt = performance.now();
    const judged = [];
    for (const [at, row] of rows.entries()) {
      judged.push(await judge(row));
      if (process.stderr.isTTY && at % 50 === 49) process.stderr.write(`\r${title}: ${at + 1} of ${rows.length} `);
    }
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    process.stderr.write(`${process.stderr.isTTY ? '\r' : ''}${title}: ${rows.length} rows in ${seconds} s\n`);
    return judged;
  };
}
