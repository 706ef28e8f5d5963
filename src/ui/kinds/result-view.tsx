import type { TaskResult } from '../../core/run/result';
import type { TaskId } from '../../core/run/settings';
import { useSurface } from '../surface';
import { keyOf } from '../wording';
import { EntityGroups } from './entity-groups';
import { LabelView } from './label-view';
import type { ResultDesk } from './result-desk';
import { RuleFindings } from './rule-findings';

/** The one place that knows how each kind of result looks; a new kind stops compiling here. */
export function ResultView({ task, result, desk }: { task: TaskId; result: TaskResult; desk: ResultDesk }) {
  switch (result.kind) {
    case 'label':
      return result.scores.length > 0 ? <LabelView result={result} desk={desk} /> : <NothingFound task={task} />;
    case 'findings': {
      const { findings } = result;
      if (findings.length === 0) return <NothingFound task={task} />;
      return findings.some((finding) => finding.broken) ? <RuleFindings findings={findings} desk={desk} /> : <EntityGroups findings={findings} desk={desk} />;
    }
  }
}

function NothingFound({ task }: { task: TaskId }) {
  const { t } = useSurface();
  return (
    <div class="blank">
      <strong>{t(keyOf('empty_title', task))}</strong>
      <p>{t(keyOf('empty', task))}</p>
    </div>
  );
}
