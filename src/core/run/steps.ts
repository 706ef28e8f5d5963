/** Runs work in steps to its end, with a breath after each, and returns what it comes to. Throws what the work or `breathe` throws. */
export async function finishSteps<Value>(steps: Iterator<void, Value>, breathe: () => Promise<void>): Promise<Value> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await breathe();
  }
}
