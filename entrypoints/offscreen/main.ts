import { serveRuns } from '@/src/browser/serve-runs';
import { createEngine } from '@/src/engine/engine';
import { spawnEngineWorker } from '@/src/engine/spawn-worker';
import { onMessage } from '@/src/protocol/messages';

const engine = createEngine({
  spawn: spawnEngineWorker,
  idleMs: 5 * 60_000,
  silenceMs: 60_000,
  windDownMs: 2_000,
});

serveRuns(engine);
onMessage('readEngine', () => ({ phase: engine.phase, threads: crossOriginIsolated ? Math.min(4, navigator.hardwareConcurrency) : 1 }));
