import { useState } from 'preact/hooks';
import { limitLabels, rewriteStyles, storyLengths, summaryLengths, type Wish, type WishKind } from '../../../core/run/writing';
import { useSurface } from '../../surface';
import { keyOf } from '../../wording';
import { blankRow, recordOf, type FieldRow } from './field-rows';
import { RecordFields } from './record-fields';
import { readLabels } from './writing-state';

interface WishFormProps {
  readonly kind: WishKind;
  /** There is a text to work on. */
  readonly hasText: boolean;
  readonly isBusy: boolean;
  onWish(wish: Wish): void;
}

/** What is typed and chosen, kept while the reader looks at the other kinds. */
const blank = {
  summary: summaryLengths[0],
  question: '',
  style: rewriteStyles[0],
  words: '',
  hero: '',
  place: '',
  twist: '',
  theme: '',
  story: storyLengths[0],
  labels: '',
};
type Draft = { -readonly [Key in keyof typeof blank]: string };

/** What is wanted of the model, kind by kind, and the button that asks for it. */
export function WishForm({ kind, hasText, isBusy, onWish }: WishFormProps) {
  const { t } = useSurface();
  const [draft, setDraft] = useState<Draft>(blank);
  const [rows, setRows] = useState<readonly FieldRow[]>([blankRow]);
  const fill = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const wish = kind === 'record' ? recordOf(rows) : wishOf(kind, draft);
  const submit = (event: Event) => {
    event.preventDefault();
    if (wish && !isBusy) onWish(wish);
  };
  return (
    <form class="wish" onSubmit={submit}>
      {kind === 'summarise' && <Choice name="summary" values={summaryLengths} draft={draft} fill={fill} />}
      {kind === 'rewrite' && <Choice name="style" values={rewriteStyles} draft={draft} fill={fill} />}
      {kind === 'rewrite' && draft.style === 'own' && <Line name="words" draft={draft} fill={fill} />}
      {kind === 'ask' && <Line name="question" draft={draft} fill={fill} />}
      {kind === 'story' && (
        <>
          {(['hero', 'place', 'theme', 'twist'] as const).map((name) => (
            <Line key={name} name={name} draft={draft} fill={fill} />
          ))}
          <p class="small soft">{t('writing.story_hint')}</p>
          <Choice name="story" values={storyLengths} draft={draft} fill={fill} />
        </>
      )}
      {kind === 'sort' && (
        <>
          <textarea
            class="field"
            rows={5}
            aria-label={t('writing.labels')}
            aria-describedby="labels-help"
            placeholder={t('writing.labels_hint')}
            value={draft.labels}
            onInput={(event) => fill({ labels: event.currentTarget.value })}
          />
          <p id="labels-help" class="small soft">
            {t('writing.labels_help')}
          </p>
        </>
      )}
      {kind === 'record' && <RecordFields rows={rows} onRows={setRows} />}
      <button type="submit" class="button primary" disabled={isBusy || !wish || !(hasText || kind === 'story')}>
        {t(`writing.do_${kind}`)}
      </button>
    </form>
  );
}

interface FieldProps {
  readonly draft: Draft;
  fill(part: Partial<Draft>): void;
}

function Choice({ name, values, draft, fill }: FieldProps & { name: 'summary' | 'style' | 'story'; values: readonly string[] }) {
  const { t } = useSurface();
  return (
    <select class="field" aria-label={t(`writing.${name}`)} value={draft[name]} onChange={(event) => fill({ [name]: event.currentTarget.value })}>
      {values.map((value) => (
        <option key={value} value={value}>
          {t(keyOf('writing', `${name}_${value}`))}
        </option>
      ))}
    </select>
  );
}

const limitLineChars = 500;

function Line({ name, draft, fill }: FieldProps & { name: 'question' | 'words' | 'hero' | 'place' | 'theme' | 'twist' }) {
  const { t } = useSurface();
  return (
    <input
      type="text"
      class="field"
      maxLength={limitLineChars}
      aria-label={t(`writing.${name}`)}
      placeholder={t(`writing.${name}`)}
      value={draft[name]}
      onInput={(event) => fill({ [name]: event.currentTarget.value })}
    />
  );
}

/** The wish as it stands in the form; null while something is missing. */
function wishOf(kind: Exclude<WishKind, 'record'>, draft: Draft): Wish | null {
  const { question, words, hero, place, twist, theme } = draft;
  switch (kind) {
    case 'summarise':
      return { kind, length: chosen(summaryLengths, draft.summary) };
    case 'rewrite':
      return wishToRewrite(chosen(rewriteStyles, draft.style), words.trim());
    case 'sentiment':
      return { kind };
    case 'ask':
      return question.trim() ? { kind, question } : null;
    case 'story':
      return { kind, hero, place, twist, theme, length: chosen(storyLengths, draft.story) };
    case 'sort': {
      const labels = readLabels(draft.labels);
      return labels.length >= 2 && labels.length <= limitLabels ? { kind, labels } : null;
    }
  }
}

function wishToRewrite(style: (typeof rewriteStyles)[number], words: string): Wish | null {
  if (style !== 'own') return { kind: 'rewrite', style };
  return words ? { kind: 'rewrite', style, words } : null;
}

function chosen<Value extends string>(values: readonly Value[], value: string): Value {
  return values.find((one) => one === value) ?? values[0]!;
}
