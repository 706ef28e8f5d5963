import type { LicenceId } from '../core/store/model';

/** Keeps writers of the same model apart, across workers, pages and whatever else runs in this browser. */
export interface Locks {
  /** Runs `work` when nobody else is at the model. */
  exclusively<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
  /** Runs `work` only if nobody is at the model now. */
  ifFree(key: string, work: () => Promise<void>): Promise<void>;
}

/** The lock under which an acceptance is taken back, and under which a model is published that needs it; a key of no model. */
export const lockOfLicence = (licence: LicenceId) => `licence.${licence}`;

const nameOf = (key: string) => `gloss-store:${key}`;

/** Locks of the browser: they end with whoever holds them, also when it is killed. */
export const browserLocks: Locks = {
  exclusively: async (key, work) => await navigator.locks.request(nameOf(key), work),
  ifFree: (key, work) => navigator.locks.request(nameOf(key), { ifAvailable: true }, (lock) => (lock ? work() : undefined)) as Promise<void>,
};
