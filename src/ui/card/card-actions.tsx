import { findingsOf } from '../../core/run/result';
import { copyText } from '../desk/copy-text';
import { type ExportFormat, toPlainText } from '../desk/export';
import { saveExport } from '../desk/export-file';
import type { CardHost, FinishedRun } from '../hosts';
import { kindOf } from '../kinds/kinds';
import { ExportMenu } from '../parts/export-menu';
import { KeyHelp } from '../parts/key-help';
import { Icon } from '../parts/icon';
import { answerOf } from '../desk/run-state';
import { useSurface } from '../surface';
import { useExported } from '../desk/use-export';
import { type CardEvent, type CardState, frontTask } from './card-state';

/** What can be done with a finished run: copy the result in front, save all results, mark the findings on the page. */
export function CardActions(props: { host: CardHost; state: CardState; finished: FinishedRun; dispatch: (event: CardEvent) => void }) {
  const { host, state, dispatch } = props;
  const { t, locale } = useSurface();
  const exported = useExported(props.finished, state.desk.review, locale, host.page);
  if (!exported) return null;
  const task = frontTask(state);
  const inFront = { ...exported, run: { ...exported.run, results: exported.run.results.filter((answer) => answer.task === task) } };
  const result = answerOf({ answers: inFront.run.results }, task);
  const isEmpty = exported.run.results.every((answer) => kindOf(answer.result).isEmpty(answer.result));
  if (isEmpty) return null;
  const canMark = host.highlight && findingsOf(result).length > 0;
  const copy = async () => {
    dispatch({ type: 'noticed', notice: await copyText(host, toPlainText(inFront, t)) });
  };
  const save = (format: ExportFormat) => saveExport(host, exported, format);
  return (
    <div class="card-actions">
      <button type="button" class="button plain" onClick={copy}>
        <Icon name="copy" />
        {t('action.copy')}
      </button>
      <ExportMenu onChoose={save} />
      <KeyHelp />
      {canMark && (
        <button type="button" class="button plain" aria-pressed={state.isHighlighted} onClick={() => dispatch({ type: 'highlight-toggled' })}>
          <Icon name="marker" />
          {t('action.highlight')}
        </button>
      )}
    </div>
  );
}
