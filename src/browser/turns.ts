/** Makes a queue: what is handed to it runs one after the other, each after the last has succeeded or failed. */
export function createTurns(): <Result>(change: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (change) => {
    const done = last.then(change);
    last = done.catch(() => undefined);
    return done;
  };
}
