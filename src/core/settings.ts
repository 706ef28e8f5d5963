import type { RunOptions } from './run';

/** The built-in tasks in the order of the menu. */
export const taskIds = ['sentiment', 'entities', 'compliance'] as const;
export type TaskId = (typeof taskIds)[number];

/** The labels of the entities task, in the order in which they are shown. */
export const entityLabels = ['PER', 'TITLE', 'ORG', 'LOC', 'ADDRESS', 'GROUP', 'AGE', 'MISC', 'EMAIL', 'PHONE', 'URL', 'DATE', 'MONEY'] as const;

/** Everything the user can set. One object, one version, one default. */
export interface Settings extends RunOptions {
  readonly version: 3;
  /** Order is the order of the menu; a task that is absent is switched off. */
  readonly tasks: readonly TaskId[];
  /** Hosts on which Gloss stays out of the way. */
  readonly sitesOff: readonly string[];
  /** The task that the "last task" shortcut runs. */
  readonly lastTask: TaskId | 'everything';
  /** Address of the model hub, or of a mirror of it. */
  readonly hub: string;
}

/** The hub that the catalogue of models names. */
export const defaultHub = 'https://huggingface.co';

export const defaultSettings: Settings = {
  version: 3,
  tasks: taskIds,
  sitesOff: [],
  lastTask: 'everything',
  hub: defaultHub,
  entityLabels,
  entityThreshold: 0.4,
  detectors: {},
  countries: [],
  policies: {},
  ignored: [],
};

/** The part of the settings that travels with a run. */
export function toRunOptions(settings: Settings): RunOptions {
  const { entityLabels, entityThreshold, detectors, countries, policies, ignored } = settings;
  return { entityLabels, entityThreshold, detectors, countries, policies, ignored };
}
