import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { leastTrialExamples } from '../../../core/run/judge';
import { limitExamples } from '../../../core/run/writing';
import type { RuleForm } from '../../../core/rules/pack-draft';
import { severities } from '../../../core/run/finding';
import { useSurface } from '../../surface';

const kinds = ['forbid', 'prefer', 'require', 'judge'] as const;
const blank: RuleForm = { kind: 'forbid', words: [], required: [], better: '', message: '', reason: '', severity: 'warning' };

interface FormProps {
  /** The rule that is changed; null for one that says more than a form can; absent for a new one. */
  readonly begun?: RuleForm | null;
  onTake(form: RuleForm): void;
  onLeave(): void;
}

/** A rule in plain fields: words to forbid, to prefer others to, or that must not stand without others; or a rule in words for a language model. */
export function RuleFormView({ begun, onTake, onLeave }: FormProps) {
  const { t } = useSurface();
  const [form, setForm] = useState<RuleForm>(begun ?? blank);
  const [words, setWords] = useState(form.words.join('\n'));
  const [required, setRequired] = useState(form.required.join('\n'));
  const [breaks, setBreaks] = useState((form.breaks ?? []).join('\n'));
  const [keeps, setKeeps] = useState((form.keeps ?? []).join('\n'));
  const set = (change: Partial<RuleForm>) => setForm({ ...form, ...change });
  if (begun === null) {
    return (
      <div class="rule-form">
        <p>{t('rule_form.too_much')}</p>
        <button type="button" class="button plain" onClick={onLeave}>
          {t('action.close')}
        </button>
      </div>
    );
  }
  const trial = { judge: form.judge?.trim() ?? '', breaks: linesOf(breaks), keeps: linesOf(keeps) };
  const filled: RuleForm = { ...form, ...trial, words: linesOf(words), required: linesOf(required) };
  const isWholeJudge = trial.judge !== '' && isTrial(trial.breaks) && isTrial(trial.keeps);
  const isWholeSearch =
    filled.words.length > 0 && (form.kind !== 'prefer' || form.better.trim() !== '') && (form.kind !== 'require' || filled.required.length > 0);
  const isWhole = form.kind === 'judge' ? isWholeJudge : isWholeSearch;
  const take = () => {
    const message =
      form.message.trim() ||
      (form.kind === 'judge'
        ? t('rule_form.message_judge', trial.judge)
        : t(`rule_form.message_${form.kind}`, filled.words[0]!, form.kind === 'prefer' ? form.better : (filled.required[0] ?? '')));
    onTake({ ...filled, better: form.better.trim(), message, reason: form.reason.trim() || message });
  };
  return (
    <form
      class="rule-form"
      aria-label={t('rule_form.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) take();
      }}
    >
      <fieldset>
        <legend class="small soft">{t('rule_form.kind')}</legend>
        {kinds.map((kind) => (
          <label key={kind} class="choice">
            <input type="radio" name="rule-kind" checked={form.kind === kind} onChange={() => set({ kind })} /> {t(`rule_form.${kind}`)}
          </label>
        ))}
      </fieldset>
      {form.kind === 'judge' ? (
        <>
          <Field name={t('work_form.rule')} about={t('rule_form.judge_about')}>
            {(id) => <input id={id} class="field" maxLength={500} value={form.judge ?? ''} onInput={(event) => set({ judge: event.currentTarget.value })} />}
          </Field>
          <Field name={t('work_form.breaks')} about={t('rule_form.judge_examples')}>
            {(id) => <textarea id={id} class="field" rows={4} value={breaks} onInput={(event) => setBreaks(event.currentTarget.value)} />}
          </Field>
          <Field name={t('work_form.keeps')}>
            {(id) => <textarea id={id} class="field" rows={4} value={keeps} onInput={(event) => setKeeps(event.currentTarget.value)} />}
          </Field>
        </>
      ) : (
        <Field name={t(form.kind === 'require' ? 'rule_form.words_require' : 'rule_form.words')} about={t('rule_form.words_about')}>
          {(id) => <textarea id={id} class="field" rows={3} value={words} onInput={(event) => setWords(event.currentTarget.value)} />}
        </Field>
      )}
      {form.kind === 'prefer' && (
        <Field name={t('rule_form.better')}>
          {(id) => <input id={id} class="field" maxLength={500} value={form.better} onInput={(event) => set({ better: event.currentTarget.value })} />}
        </Field>
      )}
      {form.kind === 'require' && (
        <Field name={t('rule_form.required')} about={t('rule_form.required_about')}>
          {(id) => <textarea id={id} class="field" rows={2} value={required} onInput={(event) => setRequired(event.currentTarget.value)} />}
        </Field>
      )}
      <Field name={t('rule_form.message')} about={t('rule_form.message_about')}>
        {(id) => <input id={id} class="field" maxLength={200} value={form.message} onInput={(event) => set({ message: event.currentTarget.value })} />}
      </Field>
      <Field name={t('rule_form.reason')}>
        {(id) => <input id={id} class="field" maxLength={900} value={form.reason} onInput={(event) => set({ reason: event.currentTarget.value })} />}
      </Field>
      <Field name={t('rule_form.severity')}>
        {(id) => (
          <select
            id={id}
            class="field"
            value={form.severity}
            onChange={(event) => set({ severity: severities.find((one) => one === event.currentTarget.value) ?? form.severity })}
          >
            {severities.toReversed().map((one) => (
              <option key={one} value={one}>
                {t(`severity.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div class="toolbar">
        <button type="submit" class="button" disabled={!isWhole}>
          {t('rule_form.take')}
        </button>
        <button type="button" class="button plain" onClick={onLeave}>
          {t('my_rules.leave')}
        </button>
      </div>
    </form>
  );
}

function Field({ name, about, children }: { name: string; about?: string; children: (id: string) => ComponentChildren }) {
  const id = useId();
  return (
    <div class="form-field">
      <label for={id}>{name}</label>
      {about && <span class="small soft">{about}</span>}
      {children(id)}
    </div>
  );
}

/** Whether there are as many examples as a trial takes; a mark in one would mean something else in the file. */
function isTrial(examples: readonly string[]): boolean {
  return examples.length >= leastTrialExamples && examples.length <= limitExamples && examples.every((example) => !/[«»]/.test(example));
}

function linesOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}
