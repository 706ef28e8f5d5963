/**
 * What each surface needs from outside. Entry points implement these over `browser.*`, the gallery
 * and the tests over plain objects; components never learn where data comes from.
 */
import type { Spent } from '../core/run/energy';
import type { EnginePhase } from '../core/run/engine';
import type { DetectorGroup } from '../core/rules/detector';
import type { Edit } from '../core/redact/edit';
import type { KnownValues } from '../core/redact/known-values';
import type { BrokenRule, Finding } from '../core/run/finding';
import type { LocalText } from '../core/text/local-text';
import type { Cautions, Passage } from '../core/text/passage';
import type { Policy } from '../core/rules/policy';
import type { PackChange, UserPack } from '../core/rules/user-pack';
import type { Workshop } from '../core/rules/workshop';
import type { FinishedRun, Handover, Place, Run } from '../core/run/finished-run';
import type { KeptAs, Settings, SettingsFile, SettingsTrouble } from '../core/run/settings';
import type { TaskId } from '../core/run/task-id';
import type { SettingsChange } from '../core/run/settings-change';
import type { Span } from '../core/text/span';
import type { Ledger, Transfer } from '../core/store/state';
import type { Translate } from '../core/text/translate';
import type { Writability, Written } from '../core/run/writing-back';
import type { RuleSwitch } from './fix/fix-desk';
import type { ModelsHost, WorksHost, WritingHost } from './model-hosts';
import type { KeepsakesHost } from './options/keepsakes-host';
import type { MetricRow } from './options/metric-row';
import type { JudgedHost } from './judging-host';
import type { OwnTasksHost } from './own-tasks-host';
import type { TestSetHost } from './test-set-host';
import type { LivingText, PageHost } from './page-host';

export type { FinishedRun, Handover, MetricRow, Place, Run, Translate };

/** What every surface has. */
export interface SurfaceHost {
  readonly t: Translate;
  /** BCP 47, for `Intl` and for texts that come with data. */
  readonly locale: string;
  /** Puts text into the clipboard; rejects unless it is our text that is there. */
  copy(text: string): Promise<void>;
  save(fileName: string, mimeType: string, content: string): void;
  /** Opens all help, in the options. */
  openHelp?(): void;
}

/** A surface on which what was found can be fixed. Absent functions are out of reach there. */
export interface FixHost {
  /** Writes edits of the passage to where it stands; resolves to what stands there then, or to why nothing was written. */
  writeBack?(edits: readonly Edit[]): Promise<Written>;
  /** What was replaced in this session. */
  loadKnown?(): Promise<KnownValues>;
  /** Keeps more of it, in memory. */
  keepKnown?(values: KnownValues): Promise<void>;
  /** Tells the rule of a finding to be quiet; resolves to what takes that back. Rejects when it could not be stored. */
  switchRule?(broken: BrokenRule, how: RuleSwitch, tabId?: number): Promise<readonly SettingsChange[]>;
  /** Changes settings back. Rejects likewise. */
  changeBack?(changes: readonly SettingsChange[]): Promise<unknown>;
}

/** The card beside the selection. */
export interface CardHost extends SurfaceHost, FixHost, JudgedHost, WorksHost, LivingText {
  readonly passage: Passage;
  readonly tasks: readonly TaskId[];
  readonly cautions?: Cautions;
  /** The page it stands on, to be named in exports; it is known to this document only. */
  readonly page?: Pick<Place, 'title' | 'address'>;
  /** The pattern of sites whose settings hold here, and what opens them. */
  readonly profile?: { readonly site: string; open(): void };
  /**
   * Of a card in a frame of a page, which may cover it or carry it away: calls back whenever it was put elsewhere, by whatever
   * but the reader's hand. Presses then count only while the card is seen, in one place.
   */
  watchMoves?(listener: () => void): void;
  /** Whether the passage can be written to where it stands. */
  readonly writability?: Writability;
  /** Runs the tasks over the passage, as it stands now. */
  start(passage: Passage): Run;
  /** Keeps a finished run in the session's list, for the panel. */
  keep?(finished: FinishedRun): void;
  close(): void;
  /** Marks findings on the page; an empty list removes the marks. Absent where nothing can be marked: in fields, and where the page's text is out of reach. */
  highlight?(findings: readonly Finding[]): void;
  /** Calls back with the place of the finding whose mark on the page the pointer is on; null when it has left it. */
  watchPointed?(listener: (span: Span | null) => void): void;
  /** Scrolls the page to the span and flashes it; in a field, selects it there. */
  reveal?(span: Span): void;
  openPanel?(finished: FinishedRun | null): void;
  /** Reads the whole page in the side panel; absent where that is no way out. */
  readPage?(): void;
  /** Never show this value under this label again. Rejects when that could not be stored; resolves to how long it holds. */
  ignoreAlways(finding: Finding, passage: Passage): Promise<KeptAs>;
  /** Takes `ignoreAlways` back, and rejects likewise; without it the card offers no undo for it. */
  noticeAgain?(finding: Finding, passage: Passage): Promise<KeptAs>;
  /** Calls back when the extension has ended under the card; nothing works from then on but `close`. */
  watchEnd?(listener: () => void): void;
}

/** The side panel: a text of one's own, every task, the runs of the session. */
export interface PanelHost extends SurfaceHost, JudgedHost, TransferHost, WritingHost, PageHost, Omit<FixHost, 'writeBack'> {
  /** Of Gloss, for reports. */
  readonly version?: string;
  /** Tasks that are switched on, in order, when the panel opens. */
  readonly tasks: readonly TaskId[];
  /** The same now and on every change. Returns a function that stops. */
  watchTasks(listener: (tasks: readonly TaskId[]) => void): () => void;
  /** Finished runs of the session, newest first; calls back now and on every change. Returns a function that stops. */
  watchRuns(listener: (runs: readonly FinishedRun[]) => void): () => void;
  /** What arrives for the panel: a passage (from a menu on a page that cannot be scripted) or a card's run. */
  watchHandovers(listener: (handover: Handover) => void): () => void;
  start(passage: Passage, tasks: readonly TaskId[], place?: Place, focus?: Span): Run;
  /** Keeps a finished run in the session's list. */
  keep(run: FinishedRun): Promise<void>;
  clearRuns(): Promise<void>;
  /** The selection of the active tab; null when there is none or the page cannot be read. */
  readSelection(): Promise<{ passage: Passage; place: Place; cautions?: Cautions } | null>;
  /** Writes edits of a run's passage to its page. */
  writeBack?(place: Place, edits: readonly Edit[]): Promise<Written>;
  /** Never show this value under this label again. Rejects when that could not be stored; resolves to how long it holds. */
  ignoreAlways(finding: Finding, passage: Passage): Promise<KeptAs>;
  /** Takes `ignoreAlways` back, and rejects likewise; without it the panel offers no undo for it. */
  noticeAgain?(finding: Finding, passage: Passage): Promise<KeptAs>;
  /** It stands in a private window: nothing of it is kept, and it says so. */
  readonly isPrivate?: boolean;
  /**
   * Makes a rule of the user's against these words, and sees that it holds. Resolves to what takes it back, or to null where there was such a rule; rejects
   * where nothing could be stored. Absent where no rule can be kept.
   */
  forbid?(words: string): Promise<(() => Promise<void>) | null>;
}

/** The popup of the toolbar. */
export interface PopupHost extends SurfaceHost, TransferHost {
  readonly tasks: readonly TaskId[];
  /** The active tab's host, and whether Gloss may work on it. `reason` says why not. */
  readonly site: { readonly host: string; readonly on: boolean; readonly reason?: 'browser-page' | 'store' | 'pdf' };
  readonly shortcuts: readonly Shortcut[];
  /** State of the engine now and on every change. */
  watchEngine(listener: (state: EngineState) => void): () => void;
  /** Runs tasks on the active tab's selection (the card opens there). Resolves to a failure code or null. */
  runOnSelection(tasks: readonly TaskId[]): Promise<'nothing-selected' | 'not-scriptable' | 'foreign-frame' | 'waiting' | null>;
  /** Reads the whole page in the side panel. */
  readPage(): void;
  setSite(on: boolean): Promise<void>;
  /** Results open in the panel here, never in a card on the page. */
  readonly isPanelOnly?: boolean;
  /** The panel is a tab here, not beside the page. */
  readonly isPanelTab?: boolean;
  /** Whether the words of welcome were read. */
  readonly isWelcomed: boolean;
  setWelcomed(): void;
  openPanel(): void;
  openOptions(): void;
  close(): void;
}

/** What the engine is doing, and with how many threads. */
export interface EngineState {
  readonly phase: EnginePhase;
  readonly threads?: number;
}

/** A surface that shows downloads which were started elsewhere. */
export interface TransferHost {
  /** Downloads under way; never starts the engine host to ask. */
  watchTransfers(listener: (transfers: readonly TransferNote[]) => void): () => void;
}

/** A download as a surface beside the options page shows it. */
export interface TransferNote {
  readonly key: string;
  readonly title: string;
  readonly transfer: Transfer;
}

/** A command of the manifest and its keys. */
export interface Shortcut {
  /** `_execute_action`, `run-everything`, `run-last`, `open-panel`. */
  readonly command: string;
  /** What the browser shows, e.g. `Alt+Shift+G`; empty when unset. */
  readonly keys: string;
}

/** A detector as the options page shows it. */
export interface DetectorNote {
  readonly id: string;
  readonly label: string;
  readonly title: LocalText;
  readonly group: DetectorGroup;
  readonly countries?: readonly string[];
  readonly offByDefault?: boolean;
  readonly threshold: number;
  /** `«…»` marks what is found. */
  readonly examples: readonly string[];
}

/** A policy as the options page shows it. */
export interface PolicyNote extends Policy {
  /** By rule id. */
  readonly examples: Readonly<Record<string, readonly string[]>>;
}

/** Packs of the user: where they are made and tried, and where they are kept. */
export interface RulesHost extends Workshop {
  /** The user's packs now and on every change, in order. Returns a function that stops. */
  watchPacks(listener: (packs: readonly UserPack[]) => void): () => void;
  /** Changes them, all or nothing. Rejects when that could not be stored. */
  changePacks(changes: readonly PackChange[]): Promise<void>;
}

/** The options page. */
export interface OptionsHost extends SurfaceHost, ModelsHost {
  readonly keepsakes: KeepsakesHost;
  /** A card over a text of this page's own. */
  openSample(sample: Pick<CardHost, 'passage' | 'tasks' | 'close' | 'writability' | 'writeBack'>): CardHost;
  readonly version: string;
  readonly detectors: readonly DetectorNote[];
  readonly policies: readonly PolicyNote[];
  readonly rules: RulesHost;
  readonly ownTasks: OwnTasksHost;
  readonly testSet: TestSetHost;
  readonly metrics: readonly MetricRow[];
  /** Every task that comes with Gloss, in the usual order. */
  readonly tasks: readonly TaskId[];
  readonly shortcuts: readonly Shortcut[];
  readonly defaults: Settings;
  watchSettings(listener: (settings: Settings) => void): () => void;
  /** Changes the settings. Rejects when that could not be stored; then nothing is changed. */
  changeSettings(changes: readonly SettingsChange[]): Promise<unknown>;
  /** What was wrong with the stored settings, now and on every change. Returns a function that stops. */
  watchTrouble(listener: (trouble: SettingsTrouble | null) => void): () => void;
  /** The reader knows of it. */
  forgetTrouble(): void;
  /** Reads an exported file, brings it up to date, and changes nothing. */
  readSettingsFile(json: string): SettingsFile;
  openShortcuts(): void;
  /** The requests that left the device, as far back as the ledger goes. */
  loadLedger(): Promise<Ledger>;
  clearLedger(): Promise<void>;
  /** Results open in the panel here, never in a card on the page. */
  readonly isPanelOnly?: boolean;
  /** Bytes Gloss keeps on this device, what its answers have taken since the browser started, and the permissions it holds, for the privacy page. */
  readPrivacy(): Promise<{
    readonly spent: Spent;
    readonly storedBytes: number;
    readonly permissions: readonly string[];
    readonly contentSecurityPolicy: string;
  }>;
}
