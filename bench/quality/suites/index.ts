import type { Suite } from '../suite';
import { darkPatterns } from './dark-patterns';
import { entities } from './entities';
import { personalData } from './personal-data';
import { secrets } from './secrets';
import { sentiment } from './sentiment';
import { toxicity } from './toxicity';

/** How each task is measured, in the order of the report; the first that fits a data set takes it. */
export const suites = [sentiment, entities, toxicity, darkPatterns, personalData, secrets] as const satisfies readonly Suite[];
