import type { Finding } from '../../core/run/finding';
import { labelsOf } from '../../core/run/labels';
import { type Judged, judgeRight, judgeWrong, labelledOf, takeBackJudgement, unjudged, verdictOn } from '../../core/test-set/judge-findings';
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
  const say = (judge: (judged: Judged) => Judged) => desk.say((now) => ({ kind: 'findings', ...judge(now) }), { key: 'judge.kept', isUndoable: true });
  return (
    <span class="judge-verdict">
      {verdict === 'wrong' && !finding.broken && (
        <select
          class="field"
          aria-label={t('judge.should_be', words)}
          value={instead}
          onChange={(event) => {
            const shouldBe = event.currentTarget.value || null;
            say((now) => judgeWrong(now, found, shouldBe));
          }}
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
        onClick={() => say((now) => (verdict === 'right' ? takeBackJudgement(now, found) : judgeRight(now, found)))}
      />
      <Thumb
        way="down"
        name={t('judge.wrong_of', words)}
        isPressed={verdict === 'wrong'}
        onClick={() => say((now) => (verdict === 'wrong' ? takeBackJudgement(now, found) : judgeWrong(now, found, null)))}
      />
    </span>
  );
}
