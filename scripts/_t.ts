import { loadEncoder } from '../src/engine/encoder';
import { runTasks } from '../src/engine/run-tasks';
import { defaultSettings, toRunOptions } from '../src/core/settings';
const enc = await loadEncoder(process.cwd() + '/assets/models/', 'gloss-encoder');
for (const text of process.argv.slice(2)) {
  try {
    await runTasks({ tasks: ['sentiment', 'entities', 'compliance'], passage: { text }, options: toRunOptions(defaultSettings) }, async () => enc, 1, (e) => { if (e.type === 'task-done') console.log(e.task, JSON.stringify(e.result.kind === 'findings' ? e.result.findings.map((f) => [text.slice(f.span.start, f.span.end), f.label, +f.confidence.toFixed(2), f.by.id]) : e.result.scores)); else console.log(JSON.stringify(e)); }, new AbortController().signal);
  } catch (e) { console.log(e); }
}
