import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { heads } from '../../src/core/encoding/encoding';
import { severities } from '../../src/core/run/finding';
import { architectures } from '../../src/core/store/model';
import { flaws } from '../../src/core/store/failure';
import { certainties, withholdings } from '../../src/core/run/result';
import { outcomes } from '../../src/core/run/why';
import { helpQuestions } from '../../src/ui/options/help-section';
import { taskIds } from '../../src/tasks';
import { labels } from '../../src/core/run/labels';
import { exportFormats } from '../../src/ui/desk/export';
import { findingOrders } from '../../src/ui/kinds/finding-filter';
import { keyOf } from '../../src/ui/wording';
import { loadMessages } from './messages';

const en = await loadMessages('en');
const zh = await loadMessages('zh_CN');
const keys = Object.keys(en);

const sources = ['src', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ name: join(folder, name), text: readFileSync(join(folder, name), 'utf8') })),
);

/** Every match of a pattern's first group in the files of some folders. */
function wordsIn(folders: RegExp, pattern: RegExp): string[] {
  const found = sources.filter(({ name }) => folders.test(name)).flatMap(({ text }) => [...text.matchAll(pattern)].map(([, word]) => word ?? ''));
  return [...new Set(found)].sort();
}

function missing(wanted: readonly string[]): string[] {
  return wanted.filter((key) => !en[key.replaceAll('.', '_')]);
}

describe('the locale files', () => {
  it('hold the same keys in English and Chinese', () => {
    expect(Object.keys(zh)).toEqual(keys);
  });

  it('fill the same places in English and Chinese', () => {
    const places = (text = '') => [...text.matchAll(/\$\d/g)].map(([place]) => place).sort();
    const different = keys.filter((key) => places(en[key]?.message).join() !== places(zh[key]?.message).join());
    expect(different).toEqual([]);
  });

  it('use only names that the browser accepts, none of which differ by case alone', () => {
    expect(keys.filter((key) => !/^[A-Za-z0-9_]+$/.test(key))).toEqual([]);
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
  });

  it('have no empty sentence and no stray dollar sign', () => {
    const odd = [en, zh].flatMap((messages) => Object.entries(messages).filter(([, { message }]) => !message.trim() || /\$(?!\d)/.test(message)));
    expect(odd).toEqual([]);
  });

  it('write Chinese in Chinese', () => {
    const latin = keys.filter((key) => !/\p{Script=Han}/u.test(zh[key]?.message ?? ''));
    expect(latin).toEqual(['locale', 'extName', 'panel_label', 'popup_label', 'options_sites_placeholder', 'options_profiles_placeholder']);
  });

  it('have every sentence that the sources ask for by name', () => {
    expect(missing(wordsIn(/./, /\bt(?:ranslate)?\(\s*'([\w.]+)'/g))).toEqual([]);
    expect(missing(wordsIn(/^src.ui/, /'(notice\.\w+)'/g))).toEqual([]);
  });

  it('have a sentence for every failure, evidence code, label, head, severity, task and format', () => {
    const failures = wordsIn(/core.run.failure\.ts$/, /code: '([\w-]+)'/g).map((code) => keyOf('failure', code));
    const evidence = wordsIn(/^src.(?:detectors|policies(?!.file)|tasks(?!.(?:definition|sort)))/, /code: '([\w-]+)'/g)
      .filter((code) => !failures.includes(keyOf('failure', code)))
      .map((code) => keyOf('evidence', code));
    const engine = wordsIn(/core.run.engine\.ts$/, /'(off|loading|ready|busy|failed)'/g).map((phase) => keyOf('engine', phase));
    const groups = [...(wordsIn(/core.rules.detector\.ts$/, /type DetectorGroup = ([^;]+);/g)[0] ?? '').matchAll(/'(\w+)'/g)].map(
      ([, group]) => `detector_group.${group}`,
    );
    const tasks = taskIds.flatMap((task) => [`task.${task}`, `menu.${task}`, `task_about.${task}`, `empty.${task}`, `empty_title.${task}`]);
    const store = wordsIn(/core.store.failure\.ts$/, /code: '([\w-]+)'/g).map((code) => keyOf('store_failure', code));
    const advice = wordsIn(/core.run.fit\.ts$/, /code: '(\w+)'/g).map((code) => `fit_advice.${code}`);
    const lacks = wordsIn(/tasks.sort-draft\.ts$/, /^\s*(?:return|if .* return) '(\w+)'/gm).map((lack) => `sort_form.${lack}`);
    const phases = wordsIn(/core.store.state\.ts$/, /phase: '([\w-]+)'(?=[ ;])/g).filter((phase) => phase !== 'checking' && phase !== 'passed');
    const reasons = (wordsIn(/core.store.state\.ts$/, /reason: ((?:'[\w-]+'(?: \| )?)+)/g)[0] ?? '').match(/[\w-]+/g) ?? [];
    const wanted = [
      ...store,
      ...flaws.map((flaw) => keyOf('flaw', flaw)),
      ...phases.map((phase) => keyOf('transfer', phase)),
      ...reasons.map((reason) => keyOf('ledger_reason', reason)),
      ...architectures.map((name) => `architecture.${name}`),
      ...failures,
      ...evidence,
      ...advice,
      ...lacks,
      ...engine,
      ...groups,
      ...tasks,
      ...labels.map(({ key }) => `label.${key}`),
      ...heads.map((head) => `head.${head}`),
      ...severities.map((severity) => `severity.${severity}`),
      ...exportFormats.map((format) => `export.${format}`),
      ...outcomes.map((outcome) => `why.outcome_${outcome}`),
      ...helpQuestions.flatMap((question) => [`options_help.ask_${question}`, `options_help.answer_${question}`]),
      ...certainties.flatMap((certainty) => [`options_help.means_${certainty}`]),
      ...certainties.map((certainty) => `certainty.${certainty}`),
      ...withholdings.flatMap((reason) => [`withheld.${reason}`, `withheld_short.${reason}`]),
      ...findingOrders.map((order) => `panel.sort_${order}`),
    ];
    expect(
      failures.length * evidence.length * engine.length * groups.length * advice.length * lacks.length * store.length * phases.length * reasons.length,
    ).toBeGreaterThan(0);
    expect(missing(wanted)).toEqual([]);
  });

  it('have the sentences that the manifest names', () => {
    const named = [...readFileSync('build/manifest.ts', 'utf8').matchAll(/__MSG_(\w+?)__/g)].map(([, key]) => key ?? '');
    expect(named.length).toBeGreaterThan(0);
    expect(missing(named)).toEqual([]);
  });
});
