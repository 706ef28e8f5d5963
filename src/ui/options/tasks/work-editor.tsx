import type { ComponentChildren } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import type { TaskId } from '../../../core/run/task-id';
import { storyLengths } from '../../../core/run/writing';
import type { OptionsHost } from '../../hosts';
import { RecordFields } from '../../panel/writing/record-fields';
import { useSurface } from '../../surface';
import { ThresholdField } from '../threshold-field';
import type { TaskDesk } from './use-task-desk';
import { blankWork, toWorkDefinition, toWorkDraft, type WorkDefinition, type WorkDraft, type WorkKind } from './work-draft';
import { WorkTrial } from './work-trial';

interface EditorProps {
  readonly host: OptionsHost;
  readonly desk: TaskDesk;
  readonly kind: WorkKind;
  /** The task as it was when the work began; a new one without. */
  readonly begun?: WorkDefinition | undefined;
  readonly id?: TaskId | undefined;
}

/** A task for a language model at work: its words, and what a model of this device makes of a sample. */
export function WorkEditor({ host, desk, kind, begun, id }: EditorProps) {
  const { t } = useSurface();
  const [draft, setDraft] = useState<WorkDraft>(() => (begun ? toWorkDraft(begun) : blankWork(kind)));
  const definition = useMemo(() => toWorkDefinition(draft, begun), [draft]);
  // What is tried needs no title yet.
  const tried = useMemo(() => toWorkDefinition({ ...draft, title: draft.title || '-' }, begun), [draft]);
  const fill = (part: Partial<WorkDraft>) => setDraft({ ...draft, ...part });
  return (
    <>
      <h3>{draft.title.trim() || t('my_tasks.new_title')}</h3>
      <p class="small soft">{t(`work_form.about_${kind}`)}</p>
      <Labelled name={t('my_tasks.task_title')}>
        {(field) => <input id={field} class="field" maxLength={100} value={draft.title} onInput={(event) => fill({ title: event.currentTarget.value })} />}
      </Labelled>
      <Labelled name={t('my_tasks.task_description')}>
        {(field) => (
          <input id={field} class="field" maxLength={300} value={draft.description} onInput={(event) => fill({ description: event.currentTarget.value })} />
        )}
      </Labelled>
      {kind === 'record' && <RecordFields rows={draft.rows} onRows={(rows) => fill({ rows })} />}
      {kind === 'judge' && <JudgeFields draft={draft} fill={fill} />}
      {kind === 'write' && (
        <>
          <Lines name={t('work_form.instruction')} value={draft.instruction} onChange={(instruction) => fill({ instruction })} />
          <Labelled name={t('work_form.length')}>
            {(field) => (
              <select
                id={field}
                class="field"
                value={draft.length}
                onChange={(event) => fill({ length: storyLengths.find((one) => one === event.currentTarget.value) ?? draft.length })}
              >
                {storyLengths.map((length) => (
                  <option key={length} value={length}>
                    {t(`writing.story_${length}`)}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        </>
      )}
      <WorkTrial host={host} kind={kind} definition={tried} />
      <div class="toolbar">
        <button
          type="button"
          class="button primary"
          disabled={!definition}
          onClick={() => definition && void desk.store(definition, id === undefined ? 'notice.work_added' : 'notice.task_changed', undefined, id)}
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

function JudgeFields({ draft, fill }: { draft: WorkDraft; fill: (part: Partial<WorkDraft>) => void }) {
  const { t } = useSurface();
  return (
    <>
      <Lines name={t('work_form.rule')} value={draft.rule} onChange={(rule) => fill({ rule })} />
      <Lines name={t('work_form.breaks')} value={draft.breaks} onChange={(breaks) => fill({ breaks })} />
      <Lines name={t('work_form.keeps')} value={draft.keeps} onChange={(keeps) => fill({ keeps })} />
      <div class="form-field">
        <span>{t('work_form.threshold')}</span>
        <ThresholdField name={t('work_form.threshold')} value={draft.threshold} onChange={(threshold) => fill({ threshold })} />
      </div>
    </>
  );
}

function Lines({ name, value, onChange }: { name: string; value: string; onChange: (value: string) => void }) {
  return (
    <Labelled name={name}>
      {(field) => <textarea id={field} class="field" rows={3} maxLength={2_000} value={value} onInput={(event) => onChange(event.currentTarget.value)} />}
    </Labelled>
  );
}

function Labelled({ name, children }: { name: string; children: (id: string) => ComponentChildren }) {
  const id = useId();
  return (
    <div class="form-field">
      <label for={id}>{name}</label>
      {children(id)}
    </div>
  );
}
