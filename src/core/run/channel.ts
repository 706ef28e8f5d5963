/** A queue with one writer and one reader: `push` never blocks, the reader waits. */
export interface Channel<T> extends AsyncIterable<T> {
  push(item: T): void;
  /** Ends the iteration after what was pushed; later pushes are dropped. */
  end(): void;
}

/** Makes an empty channel. `onLeave` is called when the reader leaves before the end. */
export function createChannel<T>(onLeave: () => void = () => {}): Channel<T> {
  const items: T[] = [];
  let isEnded = false;
  let wake = () => {};
  return {
    push(item) {
      if (!isEnded) items.push(item);
      wake();
    },
    end() {
      isEnded = true;
      wake();
    },
    async *[Symbol.asyncIterator]() {
      let isDrained = false;
      try {
        for (;;) {
          while (items.length) yield items.shift()!;
          if (isEnded) break;
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
        isDrained = true;
      } finally {
        if (!isDrained) onLeave();
      }
    },
  };
}
