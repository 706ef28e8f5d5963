import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import { labelsOf } from '../../core/run/labels';
import { inLocale } from '../../core/text/local-text';
import type { Span } from '../../core/text/span';
import type { NamedRule } from '../../core/test-set/named-rule';
import { useSurface } from '../surface';
import { labelName } from '../wording';
import { maskedInPlace } from './masked-in-place';

interface MissedProps {
  readonly desk: {
    readonly text: string;
    readonly language?: string;
    readonly covered: readonly Span[];
    loadRules(): Promise<readonly NamedRule[]>;
  };
  readonly isOfRules: boolean;
  onAdd(place: Span, label: string): void;
}

/** Words of the passage that should have been found: they are selected in a copy of it, by pointer or by keys, and named. */
export function MissedForm({ desk, isOfRules, onAdd }: MissedProps) {
  const { t, locale } = useSurface();
  const id = useId();
  const [place, setPlace] = useState<Span | null>(null);
  const [label, setLabel] = useState('');
  const [rules, setRules] = useState<readonly NamedRule[]>([]);
  const { text, covered } = desk;
  const shown = useMemo(() => maskedInPlace(text, covered), [text, covered]);
  useEffect(() => {
    if (isOfRules) void desk.loadRules().then(setRules, () => undefined);
  }, [isOfRules]);
  const read = ({ selectionStart, selectionEnd }: HTMLTextAreaElement) => setPlace(trimmed(text, { start: selectionStart, end: selectionEnd }));
  const packs = [...new Set(rules.map(({ pack }) => inLocale(pack, locale)))];
  const add = () => {
    if (place && label) onAdd(place, label);
    setPlace(null);
  };
  return (
    <fieldset class="judge-missed" aria-label={t('judge.missed')}>
      <label class="soft" for={id}>
        {t('judge.missed_about')}
      </label>
      <textarea
        id={id}
        class="field passage"
        rows={4}
        // A field that is `readOnly` has no caret, and keys select nothing in it: this one takes what is typed back instead.
        aria-readonly="true"
        inputMode="none"
        spellcheck={false}
        onBeforeInput={(event) => event.preventDefault()}
        onInput={(event) => {
          event.currentTarget.value = shown;
        }}
        lang={desk.language}
        value={shown}
        onSelect={(event) => read(event.currentTarget)}
        onKeyUp={(event) => read(event.currentTarget)}
        onPointerUp={(event) => read(event.currentTarget)}
      />
      <div class="toolbar">
        <select class="field" aria-label={t('judge.missed_label')} value={label} onChange={(event) => setLabel(event.currentTarget.value)}>
          <option value="">{t('judge.missed_label')}</option>
          {isOfRules
            ? packs.map((pack) => (
                <optgroup key={pack} label={pack}>
                  {rules
                    .filter((rule) => inLocale(rule.pack, locale) === pack)
                    .map((rule) => (
                      <option key={rule.label} value={rule.label}>
                        {inLocale(rule.message, locale)}
                      </option>
                    ))}
                </optgroup>
              ))
            : labelsOf('entity').map((one) => (
                <option key={one} value={one}>
                  {labelName(t, one)}
                </option>
              ))}
        </select>
        <button type="button" class="button" disabled={!place || label === ''} onClick={add}>
          {place ? t('judge.add_words', shown.slice(place.start, Math.min(place.end, place.start + limitShown))) : t('judge.add')}
        </button>
      </div>
    </fieldset>
  );
}

/** So much of the words is named on the button. */
const limitShown = 40;

/** The span without white space at its ends; null where nothing is left. */
function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const first = words.search(/\S/);
  return first < 0 ? null : { start: start + first, end: start + words.trimEnd().length };
}
