/** Milliseconds of the processor that `work` takes, the least of some rounds: other work on the machine only ever adds to it. */
export function processorMs(work: () => unknown, rounds = 3): number {
  let least = Infinity;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
