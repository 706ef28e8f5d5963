/** Hosts over plain objects: what the entry points do with the browser, these do with nothing. */
import type { Failure, SimpleFailureCode } from '../../src/core/run/failure';
import type { Finding } from '../../src/core/run/finding';
import type { Passage } from '../../src/core/text/passage';
import type { RunEvent } from '../../src/core/run/run';
import type { FieldWish, FoundField, FoundRecord } from '../../src/core/run/record';
import { type WishKind, type WritingEvent, type WritingRequest, wishKinds } from '../../src/core/run/writing';
import { findingsOf, type FindingsResult, noTexts, type TaskResult } from '../../src/core/run/result';
import type { Span } from '../../src/core/text/span';
import { applyChanges } from '../../src/core/run/settings-change';
import { defaultHub, defaultSettings, type Settings } from '../../src/core/run/settings';
import { taskIds } from '../../src/tasks';
import type { TaskId } from '../../src/core/run/task-id';
import type { PageText } from '../../src/core/run/page-watch';
import type { CardHost, FinishedRun, OptionsHost, PanelHost, PopupHost, Run, SurfaceHost } from '../../src/ui/hosts';
import { licences, models } from '../../src/models';
import { modelFormats } from '../../src/core/store/model';
import { detectorNotes, metricRows, policyNotes } from './catalogue';
import { fakeOwnTasks } from './own-tasks';
import { fakeRules } from './rules';
import { fakeJudging, fakeTestSet } from './test-set';
import { ledger, offer, storeState, transferNotes } from './store';
import { draft, draftBreaches, draftEntities, draftJudged, draftMood, letter, letterEntities, letterMood, spanOf } from './passages';

const nothing: FindingsResult = {
  kind: 'findings',
  findings: [],
  texts: noTexts,
  checked: {
    on: [
      { en: 'Secrets', zh_CN: '密钥与口令' },
      { en: 'Personal data', zh_CN: '个人信息' },
    ],
    off: [
      { en: 'Health claims', zh_CN: '健康宣称' },
      { en: 'Plain language', zh_CN: '通俗语言' },
    ],
    isWithoutModel: false,
  },
};

const results = new Map<Passage, Readonly<Record<TaskId, TaskResult>>>([
  [letter, { sentiment: letterMood, entities: letterEntities, compliance: nothing }],
  [draft, { sentiment: draftMood, entities: draftEntities, compliance: draftBreaches }],
]);

const cost = { totalMs: 41, modelMs: 33, tokens: 142, threads: 2 };

/** What the compliance of the gallery's passages found that must stay masked. */
function coveredIn({ text }: Passage): Span[] {
  const known = [...results].find(([other]) => other.text === text)?.[1].compliance;
  return findingsOf(known)
    .filter(({ masked }) => masked)
    .map(({ span }) => span);
}

function coverageOf({ text }: Passage) {
  return { analysedChars: text.length, totalChars: text.length };
}

/** What a run over a passage says when all goes well. Unknown passages get empty findings. */
export function happyEvents(passage: Passage, tasks: readonly TaskId[]): RunEvent[] {
  const known = results.get(passage) ?? [...results].find(([other]) => other.text === passage.text)?.[1];
  const answers = tasks.map((task): RunEvent => ({ type: 'task-done', task, result: known?.[task] ?? nothing }));
  return [
    { type: 'run-queued', ahead: 0 },
    { type: 'run-covered', covered: coveredIn(passage) },
    ...answers,
    { type: 'run-done', coverage: coverageOf(passage), cost },
  ];
}

/** A run that says these things; one without a last event stays open until it is cancelled. */
export const fakeRun = (events: readonly RunEvent[]): Run => anyRun(events);

/** The same of a language model. */
export const fakeWriting = (events: readonly WritingEvent[]): Run<WritingEvent> => anyRun(events);

function anyRun<Event extends { readonly type: string }>(events: readonly Event[]): Run<Event> {
  let cancel = () => {};
  const cancelled = new Promise<void>((resolve) => {
    cancel = resolve;
  });
  async function* say() {
    yield* events;
    if (!events.some((event) => event.type === 'run-done' || event.type === 'run-failed')) await cancelled;
  }
  return { events: say(), cancel: () => cancel() };
}

/** A card over a passage whose run says the given events. */
export function fakeCard(
  surface: SurfaceHost,
  passage: Passage,
  tasks: readonly TaskId[],
  events: readonly RunEvent[] = happyEvents(passage, tasks),
): CardHost {
  return {
    ...surface,
    passage,
    tasks,
    start: () => fakeRun(events),
    close: () => {},
    highlight: () => {},
    reveal: () => {},
    openPanel: () => {},
    ignoreAlways: async () => 'stored',
    noticeAgain: async () => 'stored',
  };
}

/** A card over text that can be edited: it takes what is written to it. */
export function editableCard(surface: SurfaceHost, passage: Passage, tasks: readonly TaskId[]): CardHost {
  return {
    ...fakeCard(surface, passage, tasks),
    writability: 'editable',
    writeBack: async () => ({ passage }),
    loadKnown: async () => [],
    keepKnown: async () => {},
    switchRule: async ({ policy, rule }) => [{ type: 'set-rule', policy, rule, options: null }],
    changeBack: async () => 'stored',
  };
}

const simple = [
  'cancelled',
  'nothing-selected',
  'password-field',
  'unknown-field',
  'drawn-editor',
  'bad-request',
  'model-failed',
  'engine-crashed',
  'engine-unreachable',
  'out-of-memory',
  'internal',
  'no-chat-template',
  'bad-chat-template',
  'bad-label',
  'bad-field',
  'empty-answer',
  'model-gone',
  'model-unsteady',
  'graphics-failed',
  'model-not-computed',
] as const satisfies readonly SimpleFailureCode[];

/** Every way a run can fail. */
const failures: readonly Failure[] = [
  ...simple.map((code) => ({ code })),
  { code: 'text-too-long', limitChars: 200_000 },
  { code: 'timed-out', limitMs: 60_000 },
  { code: 'prompt-too-long', limitTokens: 8_192 },
  { code: 'model-unreadable', why: { code: 'unknown-quantization', name: 'IQ2_XS' } },
  { code: 'model-too-large', neededBytes: 3_100_000_000, limitBytes: 2_147_483_648 },
];

/** Every face of the card by name. */
export function cardFaces(surface: SurfaceHost): Record<string, CardHost> {
  const stopped = (failure: Failure) => fakeCard(surface, letter, ['sentiment'], [{ type: 'run-failed', failure }]);
  const long: Passage = { text: letter.text.repeat(12) };
  return {
    starting: fakeCard(surface, letter, ['sentiment'], []),
    queued: fakeCard(surface, letter, ['sentiment'], [{ type: 'run-queued', ahead: 2 }]),
    loading: fakeCard(surface, letter, ['entities'], [{ type: 'model-loading' }]),
    running: fakeCard(surface, long, taskIds, [{ type: 'run-progress', coverage: { analysedChars: 2400, totalChars: long.text.length } }]),
    'so-far': fakeCard(
      surface,
      letter,
      ['entities'],
      [
        { type: 'task-partial', task: 'entities', result: letterEntities },
        { type: 'run-progress', coverage: { analysedChars: 180, totalChars: letter.text.length } },
      ],
    ),
    sentiment: fakeCard(surface, letter, ['sentiment']),
    judged: { ...fakeCard(surface, letter, ['sentiment']), judging: fakeJudging() },
    'judged-entities': { ...fakeCard(surface, letter, ['entities']), judging: fakeJudging() },
    works: { ...fakeCard(surface, letter, ['sentiment']), works: wishKinds, openWork: () => {}, openModels: () => {} },
    entities: fakeCard(surface, letter, ['entities']),
    compliance: fakeCard(surface, draft, ['compliance']),
    judging: fakeCard(
      surface,
      draft,
      ['compliance'],
      [
        { type: 'task-partial', task: 'compliance', result: draftJudged },
        { type: 'rules-judging', judging: { step: 'judging', done: 2, total: 5, open: judgedRule }, coverage: coverageOf(draft), cost },
      ],
    ),
    'not-asked': {
      ...fakeCard(
        surface,
        draft,
        ['compliance'],
        [
          { type: 'task-done', task: 'compliance', result: notAsked },
          { type: 'run-done', coverage: coverageOf(draft), cost },
        ],
      ),
      openModels: () => {},
    },
    everything: fakeCard(surface, draft, taskIds),
    editable: editableCard(surface, letter, ['entities']),
    'editable-draft': editableCard(surface, draft, taskIds),
    restorable: {
      ...editableCard(surface, { text: 'Dear [PERSON 1], your refund is on its way. Yours, the desk.' }, ['compliance']),
      loadKnown: async () => [{ kind: 'PER', original: 'Ines Calderón', replacement: '[PERSON 1]' }],
    },
    'unknown-editor': { ...fakeCard(surface, letter, ['entities']), writability: 'unknown-editor' },
    pointed: { ...fakeCard(surface, letter, ['entities']), watchPointed: (listener) => listener(spanOf(letter, 'Brightwater Logistics')) },
    'pointed-rule': { ...fakeCard(surface, draft, ['compliance']), watchPointed: (listener) => listener(spanOf(draft, 'cures insomnia')) },
    profile: { ...fakeCard(surface, letter, ['entities']), profile: { site: '*.mail.example.org', open: () => {} } },
    nothing: fakeCard(surface, letter, ['compliance']),
    'no-entities': fakeCard(surface, { text: 'It rained.' }, ['entities']),
    partly: fakeCard(surface, draft, taskIds, [
      ...happyEvents(draft, ['sentiment']).filter(({ type }) => type !== 'run-done'),
      { type: 'run-failed', failure: { code: 'engine-crashed' } },
    ]),
    foreign: fakeCard(
      surface,
      letter,
      ['entities'],
      [
        ...happyEvents(letter, ['entities']).filter(({ type }) => type !== 'run-done'),
        { type: 'run-done', coverage: { ...coverageOf(letter), unmeasuredLanguage: 'pt' }, cost },
      ],
    ),
    ...Object.fromEntries(failures.map((failure) => [failure.code, stopped(failure)])),
  };
}

const judgedRule = [{ pack: 'user/house-style', rule: 'promises-much' }];
const notAsked: FindingsResult = { ...draftBreaches, notRun: judgedRule.map((rule) => ({ ...rule, why: 'no-model' })) };

/** A finished run over one of the gallery's passages. */
export function finishedRun(passage: Passage, tasks: readonly TaskId[], id: string, title?: string): FinishedRun {
  const answers = happyEvents(passage, tasks).flatMap((event) => (event.type === 'task-done' ? [{ task: event.task, result: event.result }] : []));
  const place = title ? { tabId: 1, frameId: 0, selectionId: id, title } : undefined;
  return {
    id,
    finishedAt: Date.UTC(2026, 2, 14, 9, 26),
    passage,
    results: answers,
    covered: coveredIn(passage),
    coverage: coverageOf(passage),
    cost,
    ...(place && { place }),
  };
}

/** A hundred thousand characters with almost three thousand names, for those who select whole books. */
export function longRun(): FinishedRun {
  const sentence = 'Ada met Lin in the rain and they talked until the last tram had left. ';
  const text = sentence.repeat(1430);
  const findings = Array.from({ length: 1430 }, (_, at) => [0, 8].map((place) => at * sentence.length + place))
    .flat()
    .map((start): Finding => ({ span: { start, end: start + 3 }, label: 'PER', confidence: 0.9, by: { kind: 'head', id: 'entities' }, evidence: [] }));
  const result: FindingsResult = { ...nothing, findings };
  return { ...finishedRun({ text }, [], 'long'), results: [{ task: 'entities', result }] };
}

/** What a language model says that does as it is told. Invented. */
export function writtenEvents({ text, wish }: WritingRequest): WritingEvent[] {
  if (wish.kind === 'sentiment') return [{ type: 'run-done', result: { kind: 'sorted', scores: feelings, model: 'Ticket router' } }];
  if (wish.kind === 'record') return [{ type: 'run-done', result: { ...recordIn(text, wish.fields), model: 'Ticket router' } }];
  const written =
    wish.kind === 'rewrite'
      ? text.replace(/\b(arrived|would like|quite|really|very)\b ?/g, '').trim()
      : 'The parcel came late, and Ada Lindqvist wants her money back.';
  return [
    { type: 'model-loading' },
    { type: 'text-reading' },
    { type: 'text-grown', text: written.slice(0, 20) },
    {
      type: 'run-done',
      result: {
        kind: 'text',
        text: written,
        end: 'stop',
        coverage: { analysedChars: text.length, totalChars: text.length },
        tokens: 15,
        firstTokenMs: 412,
        tokensPerSecond: 21.4,
        model: 'Ticket router',
      },
    },
  ];
}

/** A record of names and numbers as they come in the text. */
function recordIn(text: string, fields: readonly FieldWish[]): FoundRecord {
  const names = [...text.matchAll(/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|\d[\d.]*\d/gu)];
  const found = fields.map(({ name, type, isList = false, choices = [] }, at): FoundField => {
    const words = names[at];
    if (type === 'quote') return { name, isList, values: words ? [{ value: words[0], span: { start: words.index, end: words.index + words[0].length } }] : [] };
    const value = { text: 'a lamp', number: 84.5, integer: 3, 'yes-no': true, choice: choices[0] ?? '' }[type];
    return { name, isList, values: [{ value }] };
  });
  return { kind: 'record', fields: found, coverage: { analysedChars: text.length, totalChars: text.length }, tokens: 40, tookMs: 1_900 };
}

const feelings = [
  { label: 'negative', confidence: 0.71 },
  { label: 'neutral', confidence: 0.2 },
  { label: 'positive', confidence: 0.09 },
];

/** A panel to which a menu has handed a text and a work of the language model. */
export function fakeWork(surface: SurfaceHost, passage: Passage, work: WishKind): PanelHost {
  const place = { tabId: 1, frameId: 0, selectionId: 's', title: 'Draft – Mail', writability: 'editable' as const };
  return {
    ...fakePanel(surface),
    watchHandovers(listener) {
      listener({ passage, tasks: [], work, place });
      return () => {};
    },
  };
}
/** A page of three reviews, as it is read; a frame in it was not. */
const readReviews: PageText = {
  passage: letter,
  place: { tabId: 1, frameId: 0, selectionId: 'p', title: 'Reviews – Shop', writability: 'read-only' },
  page: {
    parts: [{ frameId: 0, selectionId: 'p', span: { start: 0, end: letter.text.length } }],
    lists: [[0, 1, 2].map((row) => ({ start: Math.floor((row * letter.text.length) / 3), end: Math.floor(((row + 1) * letter.text.length) / 3) }))],
    unread: ['ads.example.com'],
    isCut: false,
    isMoved: true,
  },
  cautions: { unseenChars: 0, isUnseen: false, isOther: false },
};

/** A panel; with a passage it begins with a run over it. */
export function fakePanel(surface: SurfaceHost, passage?: Passage): PanelHost {
  const kept: FinishedRun[] = passage ? [finishedRun(draft, taskIds, 'b', 'Campaign draft – Docs'), finishedRun(letter, ['entities'], 'a')] : [];
  const listeners = new Set<(runs: readonly FinishedRun[]) => void>();
  const tell = () => {
    for (const listener of listeners) listener([...kept]);
  };
  return {
    ...surface,
    tasks: taskIds,
    watchTasks: () => () => {},
    watchRuns(listener) {
      listeners.add(listener);
      listener([...kept]);
      return () => listeners.delete(listener);
    },
    watchHandovers(listener) {
      if (passage) listener({ passage, tasks: taskIds });
      return () => {};
    },
    start: (text, tasks) => fakeRun(happyEvents(text, tasks)),
    keep: async (run) => {
      kept.unshift(run);
      tell();
    },
    watchTransfers: () => () => {},
    watchModels(listener) {
      listener(storeState.models);
      return () => {};
    },
    write: (request) => fakeWriting(writtenEvents(request)),
    openModels: () => {},
    clearRuns: async () => {
      kept.length = 0;
      tell();
    },
    readSelection: async () => ({ passage: letter, place: { tabId: 1, frameId: 0, selectionId: 's', title: 'Ticket 4417 – Support' } }),
    readPage: () => ({ read: Promise.resolve(readReviews), release: () => {} }),
    follow: async () => () => {},
    reveal: async () => true,
    highlight: async () => true,
    speak: async () => false,
    ignoreAlways: async () => 'stored',
    noticeAgain: async () => 'stored',
  };
}

/** Popups by name. */
export function popupFaces(surface: SurfaceHost): Record<string, PopupHost> {
  const ready: PopupHost = {
    ...surface,
    tasks: taskIds,
    site: { host: 'tickets.example.org', on: true },
    shortcuts: [{ command: 'run-everything', keys: 'Alt+Shift+G' }],
    readPage: () => {},
    watchEngine(listener) {
      listener({ phase: 'ready', threads: 2 });
      return () => {};
    },
    runOnSelection: async () => 'nothing-selected',
    setSite: async () => {},
    watchTransfers: () => () => {},
    isWelcomed: true,
    setWelcomed: () => {},
    openPanel: () => {},
    openOptions: () => {},
    close: () => {},
  };
  return {
    ready,
    first: { ...ready, isWelcomed: false },
    downloading: {
      ...ready,
      watchTransfers(listener) {
        listener(transferNotes);
        return () => {};
      },
    },
    off: { ...ready, site: { host: 'bank.example', on: false } },
    'browser-page': { ...ready, site: { host: '', on: false, reason: 'browser-page' } },
  };
}

/** The options page over settings in memory. */
export function fakeOptions(surface: SurfaceHost): OptionsHost {
  let settings: Settings = {
    ...defaultSettings,
    sitesOff: ['bank.example', 'clinic.example'],
    profiles: [{ site: '*.mail.example', tasksOff: ['sentiment'], policies: { 'plain-language': false }, entityThreshold: 0.7 }],
    ignored: ['a'.repeat(64), 'b'.repeat(64)],
  };
  let tell = (_: Settings) => {};
  return {
    ...surface,
    version: '0.1.0',
    detectors: detectorNotes,
    policies: policyNotes,
    rules: fakeRules(),
    ownTasks: fakeOwnTasks(),
    testSet: fakeTestSet(),
    metrics: metricRows,
    shortcuts: [
      { command: '_execute_action', keys: '' },
      { command: 'run-everything', keys: 'Alt+Shift+G' },
      { command: 'run-last', keys: 'Alt+Shift+L' },
      { command: 'open-panel', keys: 'Alt+Shift+P' },
    ],
    defaults: defaultSettings,
    tasks: taskIds,
    watchSettings(listener) {
      tell = listener;
      listener(settings);
      return () => {};
    },
    changeSettings: async (changes) => {
      settings = applyChanges(settings, changes);
      tell(settings);
    },
    watchTrouble(listener) {
      listener(null);
      return () => {};
    },
    forgetTrouble: () => {},
    readSettingsFile: () => ({ refused: { code: 'settings-unreadable' } }),
    openShortcuts: () => {},
    models,
    computes: modelFormats,
    licences,
    defaultHub,
    readHubAddress: (typed) => (typed.includes('.') ? typed : null),
    watchStore(listener) {
      listener(storeState);
      return () => {};
    },
    sendStore: () => {},
    write: () => fakeWriting([{ type: 'model-loading' }]),
    openImport(_, listener) {
      listener({ type: 'offer', offer });
      return { accept: () => listener({ type: 'failed', failure: { code: 'no-space', missingBytes: 41_000_000 } }), stop: () => listener({ type: 'stopped' }) };
    },
    exportModel: () => ({ accept: () => {}, stop: () => {} }),
    openSample: (sample) => ({ ...fakeCard(surface, sample.passage, sample.tasks), ...sample }),
    keepsakes: {
      readHoldings: async () => ({
        storedBytes: 4_200,
        ignored: 3,
        runs: 5,
        replaced: 8,
        locked: 0,
        packs: 1,
        tasks: 1,
        testRows: 12,
        models: 2,
        modelBytes: 512_000_000,
        requests: 14,
      }),
      eraseEverything: async () => {},
      forgetReplaced: async () => {},
      readLocked: async () => null,
      lockReplaced: async () => {},
      unlockReplaced: async () => null,
      deleteLocked: async () => {},
    },
    loadLedger: async () => ({ entries: ledger, clearedAt: Date.UTC(2026, 2, 1, 8, 0) }),
    clearLedger: async () => {},
    readPrivacy: async () => ({
      spent: { answers: 31, processorSeconds: 4.2 },
      storedBytes: 1824,
      permissions: ['activeTab', 'contextMenus', 'offscreen', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'],
      contentSecurityPolicy:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:",
    }),
  };
}
