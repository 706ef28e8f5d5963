/** Name of the port of a run of tasks. Stands alone so that page scripts need not carry the parsers of run.ts. */
export const runPortName = 'gloss-run';
/** Name of the port of a fit. */
export const fitPortName = 'gloss-fit';
/** Name of the port of a run of a language model. */
export const writingPortName = 'gloss-writing';
