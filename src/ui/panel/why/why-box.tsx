import { useEffect, useRef, useState } from 'preact/hooks';
import type { HeadSays, LeftToModel, Looked } from '../../../core/run/why';
import { inLocale } from '../../../core/text/local-text';
import type { Passage } from '../../../core/text/passage';
import { isOverlapping, type Span } from '../../../core/text/span';
import type { PanelHost } from '../../hosts';
import { noTexts } from '../../../core/run/result';
import { evidenceSentence } from '../../kinds/finding-texts';
import { FailureNote } from '../../parts/failure-note';
import type { Notice } from '../../parts/notice-bar';
import { useSurface } from '../../surface';
import { keyOf, labelName, spellOut } from '../../wording';
import { ForbidWords } from './forbid-words';
import { readSelectedWords } from './selected-words';
import { isAsking, type Why } from './use-why';
import { reportOf } from './why-report';

interface WhyBoxProps {
  readonly why: Why;
  readonly host: PanelHost;
  readonly passage: Passage;
  /** What is masked: words of it become no rule, whose message would show them. */
  readonly covered: readonly Span[];
  onNotice(notice: Notice): void;
  /** The rules have changed: what is shown should be checked again. */
  onRulesChanged(): void;
}

/** Words that are selected in the panel's copy are asked about; the answer stands here, and can be reported without the text. */
export function WhyBox({ why, host, passage, covered, onNotice, onRulesChanged }: WhyBoxProps) {
  const { t, formats } = useSurface();
  const [words, setWords] = useState<Span | null>(null);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const read = () => setWords(readSelectedWords(passage.text));
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [passage.text]);
  const { answer, run } = why;
  useEffect(() => {
    if (answer) box.current?.focus();
  }, [answer]);
  const report = async () => {
    if (!answer) return;
    await host.copy(reportOf(answer, host.version ?? '')).then(
      () => onNotice({ key: 'why.reported' }),
      () => onNotice({ key: 'notice.not_copied' }),
    );
  };
  return (
    <>
      <p class="why-ask">
        {words && (
          <button type="button" class="button" disabled={isAsking(why)} onClick={() => why.ask(words)}>
            {t('why.ask')}
          </button>
        )}
        <ForbidWords
          host={host}
          words={words && !covered.some((span) => isOverlapping(span, words)) ? passage.text.slice(words.start, words.end) : null}
          onChanged={onRulesChanged}
        />
      </p>
      {run.phase === 'failed' && run.failure.code !== 'cancelled' && (
        <FailureNote failure={run.failure} isPartial={false} onRetry={() => words && why.ask(words)} />
      )}
      {answer && (
        <section ref={box} class="why-box small" tabIndex={-1} aria-label={t('why.title')}>
          <h2>{t('why.title')}</h2>
          <p class="soft">{t('why.about')}</p>
          <ul class="why-list">
            {answer.looked.map((looked, place) => (
              <LookedLine key={place} looked={looked} />
            ))}
          </ul>
          <p class="soft figures">{t('why.silent', formats.integer(answer.silent))}</p>
          <InWords rules={answer.inWords} />
          <h3>{t('why.heads')}</h3>
          <ul class="why-list figures">
            {answer.heads.map((said) => (
              <HeadLine key={said.head} said={said} />
            ))}
          </ul>
          <div class="toolbar">
            <button type="button" class="button" onClick={() => void report()}>
              {t('why.report')}
            </button>
            <button type="button" class="button plain" onClick={why.close}>
              {t('why.close')}
            </button>
          </div>
        </section>
      )}
    </>
  );
}

function LookedLine({ looked }: { looked: Looked }) {
  const { t, locale, formats } = useSurface();
  const { by, title, label, confidence, threshold, evidence, outcome, beatenBy } = looked;
  const name = title ? inLocale(title, locale) : by.kind === 'head' ? t(keyOf('head', by.id)) || spellOut(by.id) : spellOut(by.id);
  const sure = formats.confidence(confidence);
  return (
    <li data-outcome={outcome}>
      <strong>{t(keyOf('why', `outcome_${outcome}`))}</strong> {name}
      {by.kind !== 'rule' && ` (${labelName(t, label)})`}{' '}
      <span class="soft figures">{threshold === undefined ? sure : t('why.from', sure, formats.percent(threshold))}</span>
      {beatenBy && <div class="soft">{t('why.beaten_by', labelName(t, beatenBy.label))}</div>}
      {evidence.length > 0 && <div class="soft">{evidence.map((one) => evidenceSentence(t, locale, one, noTexts)).join(' ')}</div>}
    </li>
  );
}

/** What only a language model judges, in the run that shows the findings: this answer asks none. */
function InWords({ rules }: { rules: readonly LeftToModel[] }) {
  const { t, locale, formats } = useSurface();
  const named = (isHere: boolean) => formats.list(rules.filter((rule) => rule.isHere === isHere).map(({ title }) => inLocale(title, locale)));
  return (
    <>
      {rules.some(({ isHere }) => isHere) && <p class="soft">{t('why.in_words', named(true))}</p>}
      {rules.some(({ isHere }) => !isHere) && <p class="soft">{t('why.in_words_not', named(false))}</p>}
    </>
  );
}

function HeadLine({ said: { head, scores } }: { said: HeadSays }) {
  const { t, formats } = useSurface();
  const words = scores.map(({ label, confidence }) => `${labelName(t, label)} ${formats.confidence(confidence)}`);
  return <li>{formats.pair(t(keyOf('head', head)) || spellOut(head), formats.list(words))}</li>;
}
