import type { Detector } from '../../core/rules/detector';
import { ai } from './ai';
import { cloud } from './cloud';
import { code } from './code';
import { compileSecret } from './compile';
import type { SecretKind } from './kind';
import { messaging } from './messaging';
import { monitoring } from './monitoring';
import { payments } from './payments';
import { products } from './products';

/** Every row of every table, in the order of the options page. */
export const secretKinds: readonly SecretKind[] = [...cloud, ...code, ...ai, ...payments, ...messaging, ...monitoring, ...products];

/** A detector per row. */
export const secretDetectors: readonly Detector[] = secretKinds.map(compileSecret);
