import { keepLives } from '@/src/browser/card-port';
import { serveRuns } from '@/src/browser/serve-runs';
import { serveStore } from '@/src/browser/serve-store';
import { createEngine } from '@/src/engine/engine';
import { spawnEngineWorker } from '@/src/engine/spawn-worker';
import { countThreads } from '@/src/engine/thread-count';
import { onMessage, sendMessage } from '@/src/protocol/messages';
import { spawnStoreWorker } from '@/src/store/spawn-workers';
import { createStoreHost } from '@/src/store/store-host';
import { openHubFrame } from './hub-frame';

const engine = createEngine({
  spawn: spawnEngineWorker,
  idleMs: 5 * 60_000,
  silenceMs: 60_000,
  windDownMs: 2_000,
});

serveRuns(engine);
keepLives();
serveStore(createStoreHost(spawnStoreWorker, openHubFrame));
onMessage('warmEngine', () => engine.warm());
onMessage('readEngine', () => ({ phase: engine.phase, threads: countThreads() }));
// Nobody may be there to hear it.
sendMessage('engineStarted', undefined).catch(() => undefined);
