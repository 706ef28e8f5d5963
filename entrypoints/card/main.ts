/** The document of the card: an empty page until our own page script has opened it with a ticket. */
import { browser } from 'wxt/browser';
import { awaitOpening, type OpenedCard, whenExtensionEnds } from '@/src/browser/card-port';
import { failedRun, startRun } from '@/src/browser/run-port';
import { judging } from '@/src/browser/judging';
import { rulesBy } from '@/src/browser/named-rules';
import { fixes } from '@/src/browser/fixes';
import { openPanelBeside } from '@/src/browser/panel/panel';
import { openOptionsAt } from '@/src/browser/open-options';
import { ignoreAlways, noticeAgain } from '@/src/browser/settings';
import { surfaceIn } from '@/src/browser/surface';
import { translate } from '@/src/browser/translate';
import { followUserTasks } from '@/src/browser/user-tasks';
import { loadWorks } from '@/src/browser/works';
import { addressOf } from '@/src/core/run/site';
import type { Handover } from '@/src/core/run/finished-run';
import { sendMessage } from '@/src/protocol/messages';
import '@/src/ui/card/card.css';
import { mountCardPage } from '@/src/ui/card/mount-card';
import type { CardHost } from '@/src/ui/hosts';

void awaitOpening().then(open);

async function open({ order, selection, scheme, tell, watchMoves, write, watchText, watchPointed, readAgain }: OpenedCard): Promise<void> {
  const { tasks, frame, title, profile, selectionText, isEditable } = order;
  // Asked of the browser itself, for a page in a private window has no address in any order.
  const [works, own, tab] = await Promise.all([loadWorks(), followUserTasks(translate), browser.tabs.get(frame.tabId).catch(() => undefined)]);
  const found = typeof selection === 'object' ? selection : null;
  // What an embedded viewer shows, the page does not hold, but the browser's menu knows it.
  const spare = selectionText && !isEditable && selection === 'nothing-selected' ? { text: selectionText } : undefined;
  const known = found?.passage ?? order.passage ?? spare;
  const failure = known ? null : typeof selection === 'string' ? selection : 'internal';
  const passage = known ?? { text: '' };
  const place = found ? { ...frame, selectionId: found.id, title, writability: found.writability } : undefined;
  const cautions = found?.cautions ?? order.cautions;
  const close = () => tell({ type: 'close' });

  /** The card goes only when the service worker has answered: what a document asks of one that has yet to wake is lost with the document. */
  const goOnInPanel = async (handover: Handover) => {
    // Within the press itself: a service worker that has to wake first, on a slow machine, comes after the gesture has lapsed.
    const opening = openPanelBeside(frame.tabId);
    await Promise.allSettled([opening, sendMessage('openPanel', handover)]);
    close();
  };

  const host: CardHost = {
    ...surfaceIn(own.t),
    passage,
    tasks,
    watchMoves,
    ...(cautions && { cautions }),
    start: (text) => (failure ? failedRun(failure) : startRun(text, tasks, frame.tabId)),
    close,
    ...(found && {
      writability: found.writability,
      writeBack: write,
      watchText,
      readAgain: async () => {
        const now = await readAgain();
        return typeof now === 'object' ? now.passage : null;
      },
    }),
    ...(found && { reveal: (span) => tell({ type: 'reveal', span }) }),
    ...(found?.canMark && { highlight: (findings) => tell({ type: 'mark', findings }), watchPointed }),
    openPanel: (finished) => {
      void goOnInPanel(finished ? { ...finished, place, cautions } : { passage, tasks, place, cautions });
    },
    works,
    ...(known && {
      openWork: (work) => {
        void goOnInPanel({ passage, tasks: [], work, place, cautions });
      },
    }),
    openModels: () => void openOptionsAt('models'),
    page: { title, address: addressOf(tab?.url) },
    ...(profile && { profile: { site: profile, open: () => void openOptionsAt('sites') } }),
    ...(failure === 'nothing-selected' && {
      readPage() {
        // Within the press itself, as above.
        void openPanelBeside(frame.tabId);
        void openPanelBeside(frame.tabId);
        void sendMessage('readPage', tasks).finally(close);
      },
    }),
    keep: (finished) => void sendMessage('keepRun', { ...finished, place }),
    ignoreAlways: ({ label, span }, { text }) => ignoreAlways(label, text.slice(span.start, span.end)),
    noticeAgain: ({ label, span }, { text }) => noticeAgain(label, text.slice(span.start, span.end)),
    judging: { ...judging, loadRules: rulesBy(() => import('@/src/packs')) },
    ...fixes,
    switchRule: (broken, how) => fixes.switchRule(broken, how, frame.tabId),
    watchEnd: (listener) => void whenExtensionEnds(listener),
  };
  if (scheme) document.documentElement.dataset.scheme = scheme;
  let zoom = 1;
  void browser.tabs.getZoom(frame.tabId).then((factor) => {
    zoom = factor;
  });
  mountCardPage(document.getElementById('root')!, host, {
    onHeight: (px) => tell({ type: 'height', px }),
    onMove: (by) => tell({ type: 'move', by }),
    zoom: () => zoom,
  });
}
