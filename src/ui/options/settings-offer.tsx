import { useEffect, useRef, useState } from 'preact/hooks';
import type { PackDraft } from '../../core/rules/pack-draft';
import type { PackChange, UserPack } from '../../core/rules/user-pack';
import type { TaskChange, UserTask } from '../../core/run/custom-task';
import type { Settings } from '../../core/run/settings';
import { changesBetween, type SettingsChange } from '../../core/run/settings-change';
import { inLocale } from '../../core/text/local-text';
import type { OptionsHost } from '../hosts';
import { CappedList } from '../parts/capped-list';
import { useSurface } from '../surface';
import { storeFailureSentence } from '../wording';
import { describeChange } from './describe-change';
import { useStore } from './models/use-store';
import { Part } from './section';

interface OfferProps {
  readonly host: OptionsHost;
  readonly settings: Settings;
  readonly offered: Settings;
  /** The packs in the file, and those of the user as they are. */
  readonly packs: readonly PackDraft[];
  readonly before: readonly UserPack[];
  /** The tasks in the file, and those of the user as they are. */
  readonly tasks: readonly UserTask[];
  readonly own: readonly UserTask[];
  onTake(changes: readonly SettingsChange[], packs: readonly PackChange[], tasks: readonly TaskChange[]): void;
  onLeave(): void;
}

/** What a settings file would change, in words, before it changes anything. A mirror comes first, and is asked before it is used, as a typed one is. */
export function SettingsOffer({ host, settings, offered, packs, before, tasks, own, onTake, onLeave }: OfferProps) {
  const { t, locale, formats } = useSurface();
  const changes = changesBetween(settings, offered);
  const mirror = changes.find((change) => change.type === 'set-hub' && change.hub !== host.defaultHub);
  const others = changes.filter((change) => change !== mirror);
  const newPacks = packs.filter(({ policy, source }) => before.find(({ id }) => id === policy.id)?.source !== source);
  const packChanges = newPacks.map(({ policy, source }): PackChange => ({ type: 'put-pack', id: policy.id, source, policy }));
  const newTasks = tasks.filter(({ id, definition }) => JSON.stringify(own.find((task) => task.id === id)?.definition) !== JSON.stringify(definition));
  const taskChanges = newTasks.map((task): TaskChange => ({ type: 'put-task', task }));
  const isNothing = changes.length + newPacks.length + newTasks.length === 0;
  const place = useRef<HTMLDivElement>(null);
  // It comes in answer to a file that was picked: whoever does not see it is told by where the focus goes.
  useEffect(() => place.current?.focus(), [offered]);
  return (
    <div ref={place} class="settings-offer" tabIndex={-1}>
      <Part title={t('settings_change.title')}>
        {newPacks.length > 0 && (
          <CappedList items={newPacks} cap={30} class="rows settings-changes">
            {({ policy }) => (
              <li key={policy.id} class="row">
                <span class="row-text">
                  {t(
                    before.some(({ id }) => id === policy.id) ? 'settings_change.replace_pack' : 'settings_change.add_pack',
                    inLocale(policy.title, locale),
                    formats.integer(policy.rules.length),
                  )}
                </span>
              </li>
            )}
          </CappedList>
        )}
        {newTasks.length > 0 && (
          <CappedList items={newTasks} cap={30} class="rows settings-changes">
            {({ id, definition }) => (
              <li key={id} class="row">
                <span class="row-text">
                  {t(own.some((task) => task.id === id) ? 'settings_change.replace_task' : 'settings_change.add_task', definition.title)}
                </span>
              </li>
            )}
          </CappedList>
        )}
        {isNothing && <p>{t('settings_change.none')}</p>}
        {changes.length > 0 && (
          <CappedList items={changes} cap={30} class="rows settings-changes">
            {(change, index) => (
              <li key={index} class="row" data-mirror={change === mirror || undefined}>
                <span class="row-text">{describeChange(change, { t, locale, formats, host, settings })}</span>
              </li>
            )}
          </CappedList>
        )}
        <div class="toolbar">
          {mirror?.type === 'set-hub' ? (
            <TakeWithMirror host={host} hub={mirror.hub} onPassed={() => onTake(changes, packChanges, taskChanges)} />
          ) : (
            !isNothing && (
              <button type="button" class="button primary" onClick={() => onTake(changes, packChanges, taskChanges)}>
                {t('settings_change.take')}
              </button>
            )
          )}
          {mirror && others.length + newPacks.length + newTasks.length > 0 && (
            <button type="button" class="button" onClick={() => onTake(others, packChanges, taskChanges)}>
              {t('settings_change.take_rest')}
            </button>
          )}
          <button type="button" class="button plain" onClick={onLeave}>
            {t(isNothing ? 'action.close' : 'settings_change.leave')}
          </button>
        </div>
      </Part>
    </div>
  );
}

function TakeWithMirror({ host, hub, onPassed }: { host: OptionsHost; hub: string; onPassed(): void }) {
  const { t, formats } = useSurface();
  const store = useStore(host);
  const [isAsked, setAsked] = useState(false);
  const check = isAsked && store?.hubCheck?.hub === hub ? store.hubCheck : null;
  const isPassed = check?.phase === 'passed';
  useEffect(() => {
    if (isPassed) onPassed();
  }, [isPassed]);
  const ask = () => {
    setAsked(true);
    host.sendStore({ type: 'check-hub', hub });
  };
  return (
    <>
      <button type="button" class="button" disabled={check?.phase === 'checking'} onClick={ask}>
        {t('settings_change.take_mirror')}
      </button>
      <span role="status" class={check?.phase === 'failed' ? 'small problem' : 'small soft'}>
        {check?.phase === 'checking' && t('options_models.hub_checking')}
        {check?.phase === 'failed' && storeFailureSentence(t, formats, check.failure)}
      </span>
    </>
  );
}
