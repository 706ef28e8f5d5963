import * as v from 'valibot';
import { readHubAddress } from '../core/store/hub-address';

/** The address of a hub, held to the same rules as one that is typed, whoever sends or stores it. */
export const hubSchema = v.pipe(v.string(), v.maxLength(200), v.transform(readHubAddress), v.string());
