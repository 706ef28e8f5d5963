/**
 * Which of the built-in encoders are in memory: those that the runs under way need, and otherwise the ones that were needed
 * last. Each takes some 60 MB, so one that nobody needs goes as soon as another one is wanted.
 */
import { type EncoderId, encoderIds } from '../core/encoding/encoder-id';
import type { FeatureEncoder } from '../encoder/encoder';

/** What a run has open. */
export interface EncoderLease {
  /** Whether all of these are loaded. */
  isLoaded(ids: readonly EncoderId[]): boolean;
  /** Loads what is not; closes what no run needs. Rejects where a file is not as it must be. */
  open<Id extends EncoderId>(ids: readonly Id[]): Promise<Readonly<Record<Id, FeatureEncoder>>>;
  /** The run needs none of them any more. They stay until another one is wanted. */
  leave(): void;
}

interface Seat {
  readonly encoder: Promise<FeatureEncoder>;
  isLoaded: boolean;
}

export class EncoderDesk {
  readonly #load: (id: EncoderId) => Promise<FeatureEncoder>;
  readonly #seats = new Map<EncoderId, Seat>();
  readonly #leases = new Set<ReadonlySet<EncoderId>>();

  constructor(load: (id: EncoderId) => Promise<FeatureEncoder>) {
    this.#load = load;
  }

  /** For a run, which gives it back with `leave`. */
  lease(): EncoderLease {
    const wanted = new Set<EncoderId>();
    this.#leases.add(wanted);
    return {
      isLoaded: (ids) => ids.every((id) => this.#seats.get(id)?.isLoaded),
      open: async <Id extends EncoderId>(ids: readonly Id[]) => {
        for (const id of ids) wanted.add(id);
        this.#closeUnwanted();
        const open = await Promise.all(ids.map(async (id) => [id, await this.#seat(id).encoder] as const));
        return Object.fromEntries(open) as Record<Id, FeatureEncoder>;
      },
      leave: () => void this.#leases.delete(wanted),
    };
  }

  #seat(id: EncoderId): Seat {
    const known = this.#seats.get(id);
    if (known) return known;
    const seat: Seat = { encoder: this.#load(id), isLoaded: false };
    seat.encoder.then(
      () => {
        seat.isLoaded = true;
      },
      () => {},
    );
    this.#seats.set(id, seat);
    return seat;
  }

  /** Before another is opened, so that there are never more in memory than are needed. */
  #closeUnwanted(): void {
    for (const id of encoderIds) {
      const seat = this.#seats.get(id);
      if (!seat || [...this.#leases].some((wanted) => wanted.has(id))) continue;
      this.#seats.delete(id);
      // One that is still being loaded goes when it is there; nobody waits for it.
      seat.encoder.then(
        (encoder) => encoder.close(),
        () => {},
      );
    }
  }
}
