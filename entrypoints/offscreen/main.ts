import { keepLives } from '@/src/browser/card-port';
import { engineHome } from '@/src/browser/engine-home/engine-host';
import { createWakefulness } from '@/src/browser/engine-home/wakefulness';
import { serveRuns, serveWriting } from '@/src/browser/serve-runs';
import { serveStore } from '@/src/browser/serve-store';
import { createEngine } from '@/src/engine/lane';
import { spawnDecoderWorker, spawnEngineWorker } from '@/src/engine/spawn-worker';
import { HostPacks } from '@/src/engine/tell-packs';
import { tasks } from '@/src/tasks';
import { countThreads } from '@/src/workers/thread-count';
import { onMessage, sendMessage } from '@/src/protocol/messages';
import { spawnStoreWorker } from '@/src/store/spawn-workers';
import { createStoreHost } from '@/src/store/store-host';
import { followTransfers } from './follow-transfers';
import { openHubFrame } from './hub-frame';

const packs = new HostPacks();
const engine = createEngine({
  spawn: packs.telling(spawnEngineWorker),
  idleMs: 5 * 60_000,
  silenceMs: 60_000,
  windDownMs: 2_000,
});

const decoder = createEngine({
  spawn: spawnDecoderWorker,
  idleMs: 5 * 60_000,
  // A large model is read from the disk, and the first word of a long text waited for, without a word to the host.
  silenceMs: 120_000,
  // Worth some patience: with the worker the loaded model goes.
  windDownMs: 5_000,
  needsOther: (last, next) => last.model !== next.model,
});

// Not for the model to stay warm, but so that no run is cut short.
const awake = createWakefulness(engineHome);
serveRuns({ run: (request, signal) => awake.during(engine.run(request, signal)) }, packs);
serveWriting({ run: (request, signal) => awake.during(decoder.run(request, signal)) });
keepLives();
serveStore(createStoreHost(() => followTransfers(spawnStoreWorker(), (isUnderWay) => awake.set('transfers', isUnderWay)), openHubFrame));
onMessage('warmEngine', ({ data: wanted }) => {
  if (tasks.some(({ id, needs }) => needs.includes('encode') && wanted.includes(id))) engine.warm();
});
onMessage('readEngine', () => ({ phase: engine.phase, threads: countThreads() }));
// Nobody may be there to hear it.
sendMessage('engineStarted', undefined).catch(() => undefined);
