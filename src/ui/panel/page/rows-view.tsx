import { useMemo, useState } from 'preact/hooks';
import { rankOf } from '../../../core/run/labels';
import { findingsOf } from '../../../core/run/result';
import type { Rows } from '../../../core/run/whole-page';
import { countLabels, labelAnswers, labelOfRows, type RowResult, resultsByRow } from '../../desk/rows';
import { reviewed } from '../../desk/review';
import { canAct } from '../../desk/run-state';
import type { ResultDesk } from '../../kinds/result-desk';
import { verdictOf } from '../../kinds/label-words';
import { ScoreBar } from '../../kinds/score-bar';
import { VerdictWords } from '../../kinds/verdict-words';
import { showText } from '../../masking';
import { CappedList } from '../../parts/capped-list';
import { Icon } from '../../parts/icon';
import { useSurface } from '../../surface';
import { taskName } from '../../wording';
import type { PanelState } from '../panel-state';
import { Shares } from './shares';

/** A chart of what the page holds and, where it has a table or a list, that row by row. */
export function RowsView({ state, desk, onSave }: { state: PanelState; desk: ResultDesk; onSave: (rows: Rows | null) => void }) {
  const { t, formats } = useSurface();
  const [chosen, choose] = useState(0);
  const lists = state.page?.lists ?? [];
  const rows = lists[Math.min(chosen, lists.length - 1)] ?? null;
  const answers = useMemo(() => reviewed(state.run.answers, state.desk.review), [state.run.answers, state.desk.review]);
  const results = useMemo(() => (rows ? resultsByRow(rows, answers) : []), [rows, answers]);
  const moods = useMemo(() => {
    return countLabels(rows ? results.map(({ judged }) => judged) : (labelOfRows(answers)?.result.parts ?? []));
  }, [answers, rows, results]);
  const others = useMemo(
    () =>
      labelAnswers(answers)
        .filter((answer) => answer !== labelOfRows(answers))
        .map(({ task, result }) => ({ task, counts: countLabels(result.parts) })),
    [answers],
  );
  const entities = useMemo(() => {
    const counts = new Map<string, number>();
    const named = answers.flatMap(({ result }) => findingsOf(result)).filter(({ broken }) => !broken);
    for (const { label } of named) counts.set(label, (counts.get(label) ?? 0) + 1);
    return new Map([...counts].sort(([a], [b]) => rankOf(a) - rankOf(b)));
  }, [answers]);
  if (!state.page || answers.length === 0) return null;
  return (
    <section class="rows-view" aria-label={rows ? t('page.rows') : t('page.charts')}>
      <header>
        {lists.length > 1 ? (
          <select class="field" aria-label={t('page.lists')} value={chosen} onChange={(event) => choose(Number(event.currentTarget.value))}>
            {lists.map((list, at) => (
              <option key={list[0]?.start} value={at}>
                {t('page.list', formats.integer(at + 1), formats.integer(list.length))}
              </option>
            ))}
          </select>
        ) : (
          <h2 class="group-title">{rows ? t('page.rows_count', formats.integer(rows.length)) : t('page.charts')}</h2>
        )}
        <button type="button" class="button" onClick={() => onSave(rows)} disabled={!canAct(state.run)}>
          <Icon name="download" />
          {t('page.save_table')}
        </button>
      </header>
      <div class="charts">
        <Shares title={rows ? t('page.moods_of_rows') : t('page.moods_of_sentences')} counts={moods} isTone />
        {others.map(({ task, counts }) => (
          <Shares key={task} title={taskName(t, task)} counts={counts} isTone />
        ))}
        <Shares title={t('page.kinds')} counts={entities} />
      </div>
      {rows && (
        <CappedList items={results} cap={10} class="rows" label={t('page.rows')}>
          {(row, at) => <Row key={row.span.start} row={row} at={at} desk={desk} />}
        </CappedList>
      )}
    </section>
  );
}

const previewChars = 110;

function Row({ row, at, desk }: { row: RowResult; at: number; desk: ResultDesk }) {
  const { t, locale, formats } = useSurface();
  const { judged, span, entities, worst } = row;
  const verdict = judged && verdictOf(judged, { t, locale, formats });
  const named = [...entities.values()].reduce((sum, count) => sum + count, 0);
  const words = showText(desk.passage.text, span, desk.covered).replace(/\s+/g, ' ').trim();
  return (
    <li>
      <button type="button" class="row" onClick={() => desk.reveal?.(span)}>
        <span class="figures small soft">{formats.integer(at + 1)}</span>
        <span class="passage">{words.length > previewChars ? `${words.slice(0, previewChars)}…` : words}</span>
        <span class="margin small">
          {verdict && (
            <span class={verdict.tone ? 'tone' : 'soft'} data-tone={verdict.tone}>
              <VerdictWords verdict={verdict} />
            </span>
          )}
          {judged && verdict?.tone && <ScoreBar scores={judged.scores} />}
          {(named > 0 || worst) && (
            <span class="soft">
              {worst && <Icon name={worst} />}
              {named > 0 && t('page.named', formats.integer(named))}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
