import type { Detector } from '../../core/detector';
import { compileSecret } from './compile';
import type { SecretKind } from './kind';
import { wellKnown } from './well-known';

/** Every row of every table, in the order of the options page. */
export const secretKinds: readonly SecretKind[] = [...wellKnown];

/** A detector per row. */
export const secretDetectors: readonly Detector[] = secretKinds.map(compileSecret);
