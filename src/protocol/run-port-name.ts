/** Name of every run's port. Stands alone so that page scripts need not carry the parsers of run.ts. */
export const runPortName = 'gloss-run';
