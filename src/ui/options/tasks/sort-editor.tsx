import { useId, useMemo, useState } from 'preact/hooks';
import { limitSortLabels, type FittedSort } from '../../../core/run/fit';
import type { OwnTask } from '../../../core/run/custom-task';
import type { TaskId } from '../../../core/run/task-id';
import { useSurface } from '../../surface';
import { FitView } from './fit-view';
import { LabelFields } from './label-fields';
import { blankLabel, lackOfLabels, type LabelDraft, type SortDefinition, toDefinition, toDraft, withTable } from './sort-draft';
import { SortPreview } from './sort-preview';
import { TablePart } from './table-part';
import { useFit } from './use-fit';
import type { TaskDesk } from './use-task-desk';

interface EditorProps {
  readonly desk: TaskDesk;
  /** The task as it was when the work began. */
  readonly begun: SortDefinition;
  readonly fitted?: FittedSort | undefined;
  /** The task of the user that is changed; a new one without. */
  readonly id?: TaskId | undefined;
}

/** A sort at work: its labels and their examples, how well they are told apart, and how a sample would be sorted, all at once. */
export function SortEditor({ desk, begun, fitted, id }: EditorProps) {
  const { t } = useSurface();
  const [draft, setDraft] = useState(() => toDraft(begun));
  const definition = useMemo(() => toDefinition(draft), [draft]);
  const lack = lackOfLabels(definition.labels);
  const { fit, again } = useFit(desk.host, definition.labels, lack === null, fitted);
  const head = lack === null && fit.phase === 'done' ? fit.fitted : null;
  const tried = useMemo((): OwnTask | null => head && { id: id ?? 'user/sample', fitted: head }, [head]);
  const title = useId();
  const about = useId();
  const setLabels = (labels: readonly LabelDraft[]) => setDraft({ ...draft, labels });
  const setLabel = (at: number, label: LabelDraft) => setLabels(draft.labels.with(at, label));
  return (
    <>
      <h3>{draft.title.trim() || t('my_tasks.new_title')}</h3>
      <p class="small soft">{t('sort_form.about')}</p>
      <div class="form-field">
        <label for={title}>{t('my_tasks.task_title')}</label>
        <input id={title} class="field" maxLength={100} value={draft.title} onInput={(event) => setDraft({ ...draft, title: event.currentTarget.value })} />
      </div>
      <div class="form-field">
        <label for={about}>{t('my_tasks.task_description')}</label>
        <input
          id={about}
          class="field"
          maxLength={300}
          value={draft.description}
          onInput={(event) => setDraft({ ...draft, description: event.currentTarget.value })}
        />
      </div>
      {draft.labels.map((label, at) => (
        <LabelFields
          key={at}
          label={label}
          place={at}
          onChange={(changed) => setLabel(at, changed)}
          onRemove={draft.labels.length > 2 ? () => setLabels(draft.labels.toSpliced(at, 1)) : undefined}
        />
      ))}
      <button type="button" class="button" disabled={draft.labels.length >= limitSortLabels} onClick={() => setLabels([...draft.labels, blankLabel])}>
        {t('sort_form.add_label')}
      </button>
      <TablePart
        onTable={(table) => {
          const labels = withTable(draft.labels, table);
          if (labels) setLabels(labels);
          return labels !== null;
        }}
      />
      {lack === null ? <FitView fit={fit} onRetry={again} /> : <p class="small soft">{t(`sort_form.${lack}`)}</p>}
      {tried && <SortPreview host={desk.host} task={tried} />}
      {lack === null && definition.title === '' && <p class="small soft">{t('sort_form.no_title')}</p>}
      <div class="toolbar">
        <button
          type="button"
          class="button primary"
          disabled={!head || definition.title === ''}
          onClick={() => head && void desk.store(definition, id === undefined ? 'notice.task_added' : 'notice.task_changed', head, id)}
        >
          {t('my_tasks.save')}
        </button>
        <button type="button" class="button plain" onClick={() => desk.putOnDesk(null)}>
          {t('my_rules.leave')}
        </button>
      </div>
    </>
  );
}
