import type { ComponentChildren } from 'preact';
import type { Share } from '../../../core/test-set/share';
import { fewRows } from '../../../core/test-set/share';
import type { TaskScore } from '../../../core/test-set/score-set';
import type { TestRow } from '../../../core/test-set/test-row';
import { showText } from '../../masking';
import { CappedList } from '../../parts/capped-list';
import { useSurface } from '../../surface';
import { taskName } from '../../wording';
import type { SectionProps } from '../section';
import { labelWords, packTitle, ruleName } from './names';
import { RowQuote } from './row-quote';

interface ScoreProps extends SectionProps {
  readonly score: TaskScore;
  onOpenRow(id: string): void;
}

/** How one model did one task: how much is right, with intervals, and each row that is wrong. */
export function TaskScoreView(props: ScoreProps) {
  const { t, formats } = useSurface();
  const { score } = props;
  const name = taskName(t, score.task);
  const total = score.kind === 'label' ? score.accuracy.total : score.rows;
  return (
    <section class="task-score" aria-label={formats.pair(name, score.model ?? t('test_set.built_in'))}>
      <h3>
        {name} <span class="soft small">{score.model ?? t('test_set.built_in')}</span>
      </h3>
      {score.kind === 'label' ? <LabelFigures score={score} /> : <FindingFigures score={score} />}
      <p class="small soft figures">
        {total < fewRows && t('test_set.few', formats.integer(total)) + formats.space}
        {score.kind === 'findings' && score.whole < score.rows && t('test_set.partly', formats.integer(score.rows - score.whole)) + formats.space}
        {score.failed > 0 && t('test_set.failed', formats.integer(score.failed)) + formats.space}
        {score.learnt > 0 && t('test_set.learnt', formats.integer(score.learnt))}
      </p>
      {score.kind === 'findings' && score.packs.length > 0 && <Packs {...props} packs={score.packs} />}
      <WrongRows {...props} />
    </section>
  );
}

function Figure({ name, share }: { name: string; share: Share }) {
  const { t, formats } = useSurface();
  return (
    <div>
      <dt>{name}</dt>
      <dd class="figures">
        {share.total === 0 ? (
          '–'
        ) : (
          <>
            <strong>{formats.percent(share.right / share.total)}</strong>{' '}
            <span class="soft">
              {t('test_set.of', formats.integer(share.right), formats.integer(share.total), formats.percent(share.from), formats.percent(share.to))}
            </span>
          </>
        )}
      </dd>
    </div>
  );
}

function LabelFigures({ score }: { score: Extract<TaskScore, { kind: 'label' }> }) {
  const { t } = useSurface();
  return (
    <dl class="score-figures">
      <Figure name={t('test_set.accuracy')} share={score.accuracy} />
      <Figure name={t('test_set.told')} share={score.told} />
    </dl>
  );
}

function FindingFigures({ score: { whole, precision, recall, f1 } }: { score: Extract<TaskScore, { kind: 'findings' }> }) {
  const { t, formats } = useSurface();
  return (
    <dl class="score-figures">
      <Figure name={t('test_set.precision')} share={precision} />
      <Figure name={t('test_set.recall')} share={recall} />
      {f1 && (
        <div>
          <dt>{t('test_set.f1')}</dt>
          <dd class="figures">
            <strong>{formats.percent(f1.value)}</strong> {/* Drawn anew from a handful of passages, an interval promises more than they know. */}
            {whole >= fewRows && <span class="soft">{t('test_set.between', formats.percent(f1.from), formats.percent(f1.to))}</span>}
          </dd>
        </div>
      )}
    </dl>
  );
}

function Packs({ host, packs }: ScoreProps & { packs: Extract<TaskScore, { kind: 'findings' }>['packs'] }) {
  const { t, formats, locale } = useSurface();
  return (
    <ul class="plain-list small" aria-label={t('test_set.packs')}>
      {packs.map(({ policy, right, alarms }) => (
        <li key={policy}>
          <strong>{packTitle(host, policy, locale)}</strong>{' '}
          <span class="figures">{t('test_set.alarms', formats.integer(right.total - right.right), formats.integer(right.total))}</span>
          {alarms.length > 0 && (
            <span class="soft"> {formats.list(alarms.map(({ rule, count }) => `${ruleName(host, { policy, rule }, locale)} ×${formats.integer(count)}`))}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function WrongRows({ host, score, onOpenRow }: ScoreProps) {
  const { t, formats, locale } = useSurface();
  const name = (label: string | null) => (label === null || label === '' ? t('test_set.no_label') : labelWords(t, host, label, locale));
  if (score.wrong.length === 0) return null;
  const title = t('test_set.wrong', formats.integer(score.wrong.length));
  return (
    <details class="wrong-rows">
      <summary>{title}</summary>
      {score.kind === 'label' ? (
        <CappedList items={score.wrong} cap={20} class="rows" label={title}>
          {({ row, predicted, isSaid }) => (
            <Wrong key={row.id} row={row} onOpen={onOpenRow}>
              {t(isSaid ? 'test_set.taken' : 'test_set.taken_unsure', name(row.label), name(predicted))}
            </Wrong>
          )}
        </CappedList>
      ) : (
        <CappedList items={score.wrong} cap={20} class="rows" label={title}>
          {({ row, alarms, missed }) => {
            const quotes = (some: typeof alarms) => formats.list(some.map((span) => `“${showText(row.text, span, row.covered ?? [])}” (${name(span.label)})`));
            return (
              <Wrong key={row.id} row={row} onOpen={onOpenRow}>
                {alarms.length > 0 && formats.pair(t('test_set.alarm'), quotes(alarms))}
                {alarms.length > 0 && missed.length > 0 && ' · '}
                {missed.length > 0 && formats.pair(t('test_set.missed'), quotes(missed))}
              </Wrong>
            );
          }}
        </CappedList>
      )}
    </details>
  );
}

/** So much of a passage stands in a line. */
const limitShown = 160;

function Wrong({ row, onOpen, children }: { row: TestRow; onOpen(id: string): void; children: ComponentChildren }) {
  const { t } = useSurface();
  return (
    <li class="row">
      <span class="row-text">
        <RowQuote row={row} most={limitShown} />
        <span class="small">{children}</span>
      </span>
      <button type="button" class="link small" onClick={() => onOpen(row.id)}>
        {t('test_set.open')}
      </button>
    </li>
  );
}
