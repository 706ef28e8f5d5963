import type { Finding } from '../../core/run/finding';
import { labelsOf } from '../../core/run/labels';
import { judgeRight, judgeWrong, labelledOf, takeBackJudgement, unjudged, verdictOn } from '../../core/test-set/judge-findings';
import { isSameSpan } from '../../core/text/span';
import { showText } from '../masking';
import { useSurface } from '../surface';
import { labelName } from '../wording';
import { type JudgeDesk, judgedIn } from './judge-desk';
import { Thumb } from './thumb';

/** Whether one finding is right; and where it is not, what stands there. Pressed again, nothing is said of it. */
export function FindingVerdict({ finding, desk }: { finding: Finding; desk: JudgeDesk }) {
  const { t } = useSurface();
  const judged = judgedIn(desk) ?? unjudged;
  const found = labelledOf(finding);
  const verdict = verdictOn(judged, found);
  const words = showText(desk.text, finding.span, desk.covered);
  const instead = judged.spans.find((span) => isSameSpan(span, found) && span.label !== found.label)?.label ?? '';
  const say = (next: typeof judged) => desk.say({ kind: 'findings', ...next }, { key: 'judge.kept', isUndoable: true });
  return (
    <span class="judge-verdict">
      {verdict === 'wrong' && !finding.broken && (
        <select
          class="field"
          aria-label={t('judge.should_be', words)}
          value={instead}
          onChange={(event) => say(judgeWrong(judged, found, event.currentTarget.value || null))}
        >
          <option value="">{t('judge.nothing')}</option>
          {labelsOf('entity')
            .filter((label) => label !== finding.label)
            .map((label) => (
              <option key={label} value={label}>
                {labelName(t, label)}
              </option>
            ))}
        </select>
      )}
      <Thumb
        way="up"
        name={t('judge.right_of', words)}
        isPressed={verdict === 'right'}
        onClick={() => say(verdict === 'right' ? takeBackJudgement(judged, found) : judgeRight(judged, found))}
      />
      <Thumb
        way="down"
        name={t('judge.wrong_of', words)}
        isPressed={verdict === 'wrong'}
        onClick={() => say(verdict === 'wrong' ? takeBackJudgement(judged, found) : judgeWrong(judged, found, null))}
      />
    </span>
  );
}
