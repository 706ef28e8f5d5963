/**
 * Calls back when the page around this document comes back from the back/forward cache. The browser has closed its ports
 * meanwhile, and answers to its messages are lost; of neither is it told. Returns a function that stops.
 */
export function whenBroughtBack(listener: () => void): () => void {
  const hear = ({ persisted }: PageTransitionEvent) => {
    if (persisted) listener();
  };
  addEventListener('pageshow', hear);
  return () => removeEventListener('pageshow', hear);
}
