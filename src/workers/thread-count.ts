/** How many threads the engine asks for: no more than four gain anything on short texts, and none can share memory in a page that is not isolated. */
export function countThreads(): number {
  return self.crossOriginIsolated ? Math.min(4, navigator.hardwareConcurrency) : 1;
}
