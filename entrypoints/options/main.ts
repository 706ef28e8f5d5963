import { type Browser, browser } from 'wxt/browser';
import metrics from '@/assets/models/gloss-encoder/metrics.json';
import metricsInChinese from '@/assets/models/gloss-encoder-zh/metrics.json';
import { computedFormats } from '@/src/browser/computed-formats';
import { fixes } from '@/src/browser/fixes';
import { startRun, startWriting } from '@/src/browser/run-port';
import { changeSettings, ignoreAlways, noticeAgain, watchSettings, watchTrouble } from '@/src/browser/settings';
import { loadShortcuts, openShortcutSettings } from '@/src/browser/shortcuts';
import { loadSpent } from '@/src/browser/spent';
import { surfaceIn } from '@/src/browser/surface';
import { translate } from '@/src/browser/translate';
import { hasCards } from '@/src/browser/panel/panel';
import { createStoreClient } from '@/src/browser/store-port';
import { readHubAddress } from '@/src/core/store/hub-address';
import { defaultHub, defaultSettings } from '@/src/core/run/settings';
import { detectors } from '@/src/detectors';
import { examples as detectorExamples } from '@/src/detectors/examples';
import { licences, models } from '@/src/models';
import { taskIds } from '@/src/tasks';
import { sendMessage } from '@/src/protocol/messages';
import { parseSettingsFile } from '@/src/protocol/stored-settings';
import { clearLedger, loadLedger } from '@/src/store/hub/ledger';
import '@/src/ui/card/card.css';
import '@/src/ui/options/options.css';
import { mountOptions } from '@/src/ui/options/mount-options';
import { followUserTasks } from '@/src/browser/user-tasks';
import { keepsakes } from './keepsakes';
import { openExport, openImport } from './model-files';
import { ownTasks } from './own-tasks';
import { ourPacks, rulesHost } from './rules';
import { testSet } from './test-set';

const own = await followUserTasks(translate);
const store = createStoreClient();
const manifest = browser.runtime.getManifest() as Browser.runtime.ManifestV3;

mountOptions(document.getElementById('root')!, {
  ...surfaceIn(own.t),
  keepsakes,
  openSample: (sample) => ({
    ...surfaceIn(own.t),
    ...fixes,
    ...sample,
    start: (passage) => startRun(passage, sample.tasks, undefined, undefined, undefined, undefined, { skipsJudging: true }),
    ignoreAlways: ({ label, span }, { text }) => ignoreAlways(label, text.slice(span.start, span.end)),
    noticeAgain: ({ label, span }, { text }) => noticeAgain(label, text.slice(span.start, span.end)),
  }),
  version: manifest.version,
  detectors: detectors.map((detector) => ({ ...detector, examples: detectorExamples[detector.id] ?? [] })),
  policies: ourPacks.map(({ policy, examples }) => ({ ...policy, examples })),
  rules: rulesHost,
  ownTasks,
  testSet,
  metrics: [...metrics, ...metricsInChinese],
  tasks: taskIds,
  shortcuts: await loadShortcuts(),
  defaults: defaultSettings,
  watchSettings,
  changeSettings,
  watchTrouble,
  forgetTrouble: () => void sendMessage('forgetTrouble', undefined),
  readSettingsFile: parseSettingsFile,
  openShortcuts: openShortcutSettings,
  models,
  computes: computedFormats,
  licences,
  defaultHub,
  readHubAddress,
  watchStore: store.watch,
  sendStore: store.send,
  write: startWriting,
  openImport,
  exportModel: openExport,
  loadLedger,
  isPanelOnly: !hasCards,
  clearLedger,
  async readPrivacy() {
    const stored = await browser.storage.local.get();
    return {
      spent: await loadSpent(),
      storedBytes: new Blob([JSON.stringify(stored)]).size,
      permissions: manifest.permissions ?? [],
      contentSecurityPolicy: manifest.content_security_policy?.extension_pages ?? '',
    };
  },
});
