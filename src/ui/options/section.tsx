import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { TaskChange, UserTask } from '../../core/run/custom-task';
import type { TaskId } from '../../core/run/task-id';
import type { Settings } from '../../core/run/settings';
import type { SettingsChange } from '../../core/run/settings-change';
import type { PackChange, UserPack } from '../../core/rules/user-pack';
import type { OptionsHost } from '../hosts';
import type { PackChanges, TaskChanges } from './use-settings';

/** What every section of the options page gets. `change` stores settings and offers an undo, with a sentence of its own if it has one. */
export interface SectionProps {
  readonly host: OptionsHost;
  readonly settings: Settings;
  /** Every task that needs no language model: those that come with Gloss in the usual order, then the user's. */
  readonly tasks: readonly TaskId[];
  change(settings: Settings, notice?: string): void;
  /** The same with the changes themselves, and with what else becomes of the user's packs and tasks. */
  apply(changes: readonly SettingsChange[], notice?: string, packs?: PackChanges, tasks?: TaskChanges): Promise<void>;
  /** Changes the user's packs, `packs` as they are now, and offers an undo. Resolves to whether it is stored. */
  changePack(change: PackChange, packs: readonly UserPack[], notice: string): Promise<boolean>;
  /** The user's tasks. */
  readonly own: readonly UserTask[];
  /** Changes them, `tasks` as they are now, and offers an undo. Resolves to whether it is stored. */
  changeTask(change: TaskChange, tasks: readonly UserTask[], notice: string): Promise<boolean>;
}

/** A section under its title, with one sentence about it. */
export function Section({ title, about, children }: { title: string; about?: string; children: ComponentChildren }) {
  return (
    <article class="section">
      <h1 tabIndex={-1}>{title}</h1>
      {about && <p class="section-about soft">{about}</p>}
      {children}
    </article>
  );
}

/** A titled part of a section. */
export function Part({ title, about, children }: { title: string; about?: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {about && <p class="soft">{about}</p>}
      {children}
    </section>
  );
}
