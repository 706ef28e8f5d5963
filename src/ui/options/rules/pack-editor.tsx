import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftOrProblems } from '../../../core/rules/pack-draft';
import type { PackProblem } from '../../../core/rules/pack-problem';
import type { PackName, Rule } from '../../../core/rules/policy';
import { inLocale } from '../../../core/text/local-text';
import type { OptionsHost } from '../../hosts';
import { CappedList } from '../../parts/capped-list';
import { useSurface } from '../../surface';
import { Examples } from './pack-offer';
import { JudgedTrials } from './judged-trials';
import { PackPreview } from './pack-preview';
import { ProblemList } from './problem-list';
import { RuleFormView } from './rule-form';
import type { PackDesk } from './use-pack-desk';

/** So long after the last key the file is read again. */
const readAfterMs = 250;

interface EditorProps {
  readonly host: OptionsHost;
  readonly desk: PackDesk;
  /** The file as it was when the work began. */
  readonly begun: string;
  /** The pack of the user that is changed; a new one without. */
  readonly id?: PackName;
}

/** A pack at work: its title, its rules by form, its file for those who write it, and what it finds in a sample, all at once. */
export function PackEditor({ host, desk, begun, id }: EditorProps) {
  const { t, locale } = useSurface();
  const [source, setSource] = useState(begun);
  const [read, setRead] = useState<DraftOrProblems>(() => host.rules.read(begun, id));
  const [form, setForm] = useState<{ readonly rule?: string } | null>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const draft = 'policy' in read ? read : null;
  // A line that is half typed takes nothing away that is being tried.
  const tried = useRef(draft);
  if (draft) tried.current = draft;
  const problems = 'problems' in read ? read.problems : [];
  // A new pack has no rule yet; that is where one begins, not a mistake.
  const isEmpty = problems.length === 0 && draft?.policy.rules.length === 0;

  /** Takes over what a form or a button did; it is read at once. */
  const take = (changed: string) => {
    setSource(changed);
    setRead(host.rules.read(changed, id));
  };
  useEffect(() => {
    if (draft?.source === source) return;
    const timer = setTimeout(() => setRead(host.rules.read(source, id)), readAfterMs);
    return () => clearTimeout(timer);
  }, [source]);

  const go = ({ line, column }: PackProblem) => {
    const area = text.current;
    if (!area) return;
    const before = source.split('\n').slice(0, line - 1);
    const place = before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
    area.closest('details')!.open = true;
    area.focus();
    area.setSelectionRange(place, place);
  };
  return (
    <>
      <h3>{draft ? inLocale(draft.policy.title, locale) : t('my_rules.new')}</h3>
      <label class="pack-title">
        <span class="small soft">{t('my_rules.pack_title')}</span>
        <input
          class="field"
          value={draft ? inLocale(draft.policy.title, locale) : ''}
          disabled={!draft}
          maxLength={200}
          onChange={(event) => event.currentTarget.value.trim() && take(host.rules.withTitle(source, event.currentTarget.value.trim()))}
        />
      </label>
      {draft && draft.policy.rules.length > 0 && (
        <CappedList items={draft.policy.rules} cap={20} class="rows" label={t('my_rules.its_rules')}>
          {(rule) => (
            <EditedRule key={rule.id} rule={rule} onEdit={() => setForm({ rule: rule.id })} onRemove={() => take(host.rules.withoutRule(source, rule.id))} />
          )}
        </CappedList>
      )}
      {form ? (
        <RuleFormView
          key={form.rule ?? ''}
          begun={form.rule === undefined ? undefined : host.rules.readForm(source, form.rule)}
          onTake={(filled) => {
            take(host.rules.withRule(source, filled, form.rule));
            setForm(null);
          }}
          onLeave={() => setForm(null)}
        />
      ) : (
        <button type="button" class="button" disabled={!draft} onClick={() => setForm({})}>
          {t('my_rules.new_rule')}
        </button>
      )}
      {problems.length > 0 && <ProblemList problems={problems} onGo={go} />}
      {draft && <PackPreview host={host} policy={draft.policy} />}
      {tried.current && <JudgedTrials host={host} policy={tried.current.policy} />}
      {draft && Object.values(draft.examples).some(({ length }) => length > 0) && <Examples report={host.rules.checkExamples(draft)} />}
      <details class="pack-file" open={problems.length > 0 || undefined}>
        <summary>{t('my_rules.as_file')}</summary>
        <textarea
          ref={text}
          class="field code"
          rows={18}
          spellcheck={false}
          aria-label={t('my_rules.as_file')}
          value={source}
          onInput={(event) => setSource(event.currentTarget.value)}
        />
      </details>
      <div class="toolbar">
        <button
          type="button"
          class="button primary"
          disabled={!draft || isEmpty}
          onClick={() => void desk.store(source, id === undefined ? 'notice.pack_added' : 'notice.pack_changed', id)}
        >
          {t('my_rules.save')}
        </button>
        <button type="button" class="button plain" onClick={() => desk.putOnDesk(null)}>
          {t('my_rules.leave')}
        </button>
      </div>
    </>
  );
}

function EditedRule({ rule, onEdit, onRemove }: { rule: Rule; onEdit: () => void; onRemove: () => void }) {
  const { t, locale } = useSurface();
  const name = inLocale(rule.message, locale);
  return (
    <li class="row">
      <span class="row-text">
        <strong>{name}</strong>
        <span class="small soft">{inLocale(rule.reason, locale)}</span>
      </span>
      <button type="button" class="link" aria-label={t('my_rules.edit_of', name)} onClick={onEdit}>
        {t('my_rules.edit')}
      </button>
      <button type="button" class="link" aria-label={t('my_rules.remove_of', name)} onClick={onRemove}>
        {t('my_rules.remove')}
      </button>
    </li>
  );
}
