import type { FunctionalKind } from '../kind';
import { contempt } from './contempt';
import { emoji } from './emoji';
import { facts } from './facts';
import { greetings } from './greetings';
import { irony } from './irony';
import { letterCase } from './letter-case';
import { lists } from './lists';
import { negation } from './negation';
import { nobody } from './nobody';
import { office } from './office';

/** Every kind, in the order of the table. */
export const functionalKinds: readonly FunctionalKind[] = [facts, negation, emoji, irony, greetings, contempt, office, nobody, lists, letterCase];
