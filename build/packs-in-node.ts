/** For scripts that Node runs: `tsx --import ./build/packs-in-node.ts …` lets them import the packs as the product does. */
import { register } from 'node:module';

register('./packs-hooks.ts', import.meta.url);
