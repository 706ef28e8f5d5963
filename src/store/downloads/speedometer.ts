/** Speeds are told over so much of the past: long enough to be calm, short enough to follow a change. */
const spanMs = 5_000;
/** Marks closer together are one. */
const stepMs = 100;

/** Makes a speedometer: tell it how far it has come, it tells how fast and how long still. */
export function createSpeedometer(now: () => number): (doneBytes: number, totalBytes: number) => { bytesPerSecond: number; secondsLeft: number | null } {
  let marks: { at: number; bytes: number }[] = [];
  return (doneBytes, totalBytes) => {
    const at = now();
    // A file that starts over is no negative speed.
    if (marks.length && doneBytes < marks.at(-1)!.bytes) marks = [];
    const last = marks.at(-1);
    if (last && marks.length > 1 && at - last.at < stepMs) last.bytes = doneBytes;
    else marks.push({ at, bytes: doneBytes });
    while (marks.length > 2 && at - marks[0]!.at > spanMs) marks.shift();
    const first = marks[0]!;
    const bytesPerSecond = at > first.at ? ((doneBytes - first.bytes) * 1_000) / (at - first.at) : 0;
    return { bytesPerSecond, secondsLeft: bytesPerSecond > 0 ? (totalBytes - doneBytes) / bytesPerSecond : null };
  };
}
