import { useState } from 'preact/hooks';
import { customKinds, type CustomKind } from '../../../core/run/custom-task';
import type { OptionsHost } from '../../hosts';
import { useSurface } from '../../surface';
import { SortEditor } from './sort-editor';
import type { OnTaskDesk, TaskDesk } from './use-task-desk';
import { WorkEditor } from './work-editor';

type Edited = Extract<OnTaskDesk, { kind: 'edit' }>;

/** A task in its form. Of a new one the reader first says what it does. */
export function TaskEditor({ host, desk, edited }: { host: OptionsHost; desk: TaskDesk; edited: Edited }) {
  const { t } = useSurface();
  const { definition, fitted, id, isNew } = edited;
  const [kind, setKind] = useState<CustomKind>(definition.kind);
  return (
    <>
      {isNew && (
        <fieldset class="task-kinds">
          <legend class="small soft">{t('my_tasks.kind')}</legend>
          {customKinds.map((one) => (
            <label key={one} class="choice">
              <input type="radio" name="task-kind" checked={one === kind} onChange={() => setKind(one)} /> {t(`my_tasks.kind_${one}`)}
            </label>
          ))}
        </fieldset>
      )}
      {kind === 'sort' ? (
        definition.kind === 'sort' && <SortEditor desk={desk} begun={definition} fitted={fitted} id={id} />
      ) : (
        <WorkEditor key={kind} host={host} desk={desk} kind={kind} begun={definition.kind === 'sort' ? undefined : definition} id={id} />
      )}
    </>
  );
}
