import type { Architecture } from '../core/store/model';
import type { Facts } from './facts';
import type { Network } from './network';

/** How a family's network is read from what a file says of itself. Both throw a `StoreError` for what cannot be. */
export interface Family {
  readonly architecture: Architecture;
  /** From the metadata of a GGUF file. */
  fromGguf(facts: Facts): Network;
  /** From the `config.json` beside safetensors. */
  fromConfig(facts: Facts): Network;
}
