import { keepLives } from '@/src/browser/card-port';
import { computedFormats } from '@/src/browser/computed-formats';
import { engineHome } from '@/src/browser/engine-home/engine-host';
import { createWakefulness } from '@/src/browser/engine-home/wakefulness';
import { serveFits, serveRuns, serveWriting } from '@/src/browser/serve-runs';
import { serveStore } from '@/src/browser/serve-store';
import { judgingHome } from '@/src/engine/judging-home';
import { openLanes } from '@/src/engine/lanes';
import { spawnEngineWorker } from '@/src/engine/spawn-worker';
import { HostPacks } from '@/src/engine/tell-packs';
import { withJudging } from '@/src/engine/with-judging';
import { isUserTask } from '@/src/core/run/custom-task';
import { tasks } from '@/src/tasks';
import { countThreads } from '@/src/workers/thread-count';
import { onMessage, sendMessage } from '@/src/protocol/messages';
import { shelfChannel } from '@/src/shelf/shelf';
import { spawnStoreWorker } from '@/src/store/spawn-workers';
import { createStoreHost } from '@/src/store/store-host';
import { followTransfers } from './follow-transfers';
import { openHubFrame } from './hub-frame';

const packs = new HostPacks();
const { tasks: engine, fitting, writing: decoder } = openLanes(packs.telling(spawnEngineWorker));

// Not for the model to stay warm, but so that no run is cut short.
const awake = createWakefulness(engineHome);
const running = withJudging(engine, judgingHome(decoder, computedFormats));
serveRuns({ run: (request, signal) => awake.during(running.run(request, signal)) }, packs);
serveFits({ run: (request, signal) => awake.during(fitting.run(request, signal)) });
serveWriting({ run: (request, signal) => awake.during(decoder.run(request, signal)) });
keepLives();
serveStore(createStoreHost(() => followTransfers(spawnStoreWorker(), (isUnderWay) => awake.set('transfers', isUnderWay)), openHubFrame));
onMessage('warmEngine', ({ data: { tasks: wanted, encoder } }) => {
  const needsEncoder = tasks.some(({ id, needs }) => needs.includes('encode') && wanted.includes(id));
  if (needsEncoder || wanted.some(isUserTask)) engine.warm(encoder);
});
onMessage('readEngine', () => ({ phase: engine.phase, threads: countThreads() }));
// The menu offers what the models on the shelf can do, and its service worker may be asleep.
new BroadcastChannel(shelfChannel).onmessage = () => void sendMessage('shelfChanged', undefined).catch(() => undefined);
// Nobody may be there to hear it.
sendMessage('engineStarted', undefined).catch(() => undefined);
