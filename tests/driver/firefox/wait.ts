const patienceMs = 30_000;

/** Waits until there is something that is neither null nor false; fails after `timeoutMs`, with the last error if there was one. */
export async function waitFor<Value>(what: string, look: () => Promise<Value | null | undefined | false>, timeoutMs = patienceMs): Promise<Value> {
  const until = Date.now() + timeoutMs;
  let last: unknown;
  for (;;) {
    try {
      const found = await look();
      if (found !== null && found !== undefined && found !== false) return found;
    } catch (thrown) {
      last = thrown;
    }
    if (Date.now() > until) throw new Error(`Waited ${timeoutMs} ms for ${what}.${last instanceof Error ? ` ${last.message}` : ''}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
