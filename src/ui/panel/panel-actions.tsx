import { findingsOf } from '../../core/run/result';
import { copyText } from '../desk/copy-text';
import { type ExportFormat, toPlainText } from '../desk/export';
import { saveExport } from '../desk/export-file';
import type { PanelHost } from '../hosts';
import { ExportMenu } from '../parts/export-menu';
import { KeyHelp } from '../parts/key-help';
import { Icon } from '../parts/icon';
import { useSurface } from '../surface';
import { useExported } from '../desk/use-export';
import type { PanelEvent, PanelState } from './panel-state';

/** Copy the result in front, save all, mark the findings on the page. */
export function PanelActions({ host, state, dispatch }: { host: PanelHost; state: PanelState; dispatch: (event: PanelEvent) => void }) {
  const { t, locale } = useSurface();
  const exported = useExported(state.finished, state.desk.review, locale);
  if (!exported) return null;
  const results = exported.run.results.filter(({ task }) => task === state.task);
  const findings = results.flatMap(({ result }) => findingsOf(result));
  const copy = async () => {
    dispatch({ type: 'noticed', notice: await copyText(host, toPlainText({ ...exported, run: { ...exported.run, results } }, t)) });
  };
  return (
    <div class="panel-actions">
      <button type="button" class="button plain" onClick={copy}>
        <Icon name="copy" />
        {t('action.copy')}
      </button>
      <ExportMenu onChoose={(format: ExportFormat) => saveExport(host, exported, format)} />
      <KeyHelp />
      {exported.run.place && findings.length > 0 && (
        <button type="button" class="button plain" aria-pressed={state.isMarked} onClick={() => dispatch({ type: 'marks-toggled' })}>
          <Icon name="marker" />
          {t('action.highlight')}
        </button>
      )}
    </div>
  );
}
