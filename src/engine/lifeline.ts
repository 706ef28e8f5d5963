/** The lock that the engine's worker holds for as long as it lives. */
export const lifelineLock = 'gloss-engine-worker';
