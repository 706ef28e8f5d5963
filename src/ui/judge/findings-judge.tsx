import { useMemo, useState } from 'preact/hooks';
import type { FindingsResult } from '../../core/run/result';
import { type Judged, judgeAllRight, judgeMissed, judgeWhole, labelledOf, missedOf, ruleOfLabel, takeBackJudgement } from '../../core/test-set/judge-findings';
import { inLocale } from '../../core/text/local-text';
import { findingKey } from '../desk/review';
import { ruleTextOf } from '../kinds/finding-texts';
import { showText } from '../masking';
import { CappedList } from '../parts/capped-list';
import { useSurface } from '../surface';
import { labelName } from '../wording';
import { FindingVerdict } from './finding-verdict';
import { type JudgeDesk, judgedIn } from './judge-desk';
import { MissedForm } from './missed-form';
import { Thumb } from './thumb';

/** Whether what was found is right, and all of it; and what is wrong or missing. */
export function FindingsJudge({ result: { findings, texts }, desk }: { result: FindingsResult; desk: JudgeDesk }) {
  const { t, locale } = useSurface();
  const [isOpen, setOpen] = useState(false);
  const judged = judgedIn(desk);
  const found = useMemo(() => findings.map(labelledOf), [findings]);
  const isAsFound = judged?.isWhole === true && judged.wrong.length === 0 && judged.spans.length === found.length;
  const missed = judged ? missedOf(judged, found) : [];
  const vouch = (judge: (now: Judged) => Judged) => {
    desk.say((now) => ({ kind: 'findings', ...judge(now) }), { key: 'judge.kept_whole', isUndoable: true });
    setOpen(false);
  };
  const nameOf = (label: string) => ruleOfLabel(label)?.rule ?? labelName(t, label);
  return (
    <>
      <div class="judge-line">
        <span class="soft">{t('judge.ask_all')}</span>
        <Thumb way="up" name={t('judge.all_right')} isPressed={isAsFound} onClick={() => vouch(() => judgeAllRight(found))} />
        <Thumb way="down" name={t('judge.something_wrong')} isPressed={judged !== null && !isAsFound} isExpanded={isOpen} onClick={() => setOpen(!isOpen)} />
      </div>
      {isOpen && (
        <div class="judge-desk">
          {findings.length > 0 && (
            <CappedList items={findings} cap={20} class="plain-list judge-list" label={t('judge.found')}>
              {(finding) => (
                <li key={findingKey(finding)}>
                  <span class="judge-value">
                    <mark class="passage">{showText(desk.text, finding.span, desk.covered)}</mark>{' '}
                    <span class="soft">{finding.broken ? inLocale(ruleTextOf(finding, texts).message, locale) : labelName(t, finding.label)}</span>
                  </span>
                  <FindingVerdict finding={finding} desk={desk} />
                </li>
              )}
            </CappedList>
          )}
          {missed.length > 0 && (
            <ul class="plain-list judge-list" aria-label={t('judge.added')}>
              {missed.map((span) => (
                <li key={`${span.start}-${span.label}`}>
                  <span class="judge-value">
                    <mark class="passage">{showText(desk.text, span, desk.covered)}</mark> <span class="soft">{nameOf(span.label)}</span>
                  </span>
                  <button
                    type="button"
                    class="link"
                    onClick={() => desk.say((now) => ({ kind: 'findings', ...takeBackJudgement(now, span) }), { key: 'judge.kept', isUndoable: true })}
                  >
                    {t('judge.take_back')}
                  </button>
                </li>
              ))}
            </ul>
          )}
          <MissedForm
            desk={desk}
            isOfRules={desk.task === 'compliance'}
            onAdd={(place, label) => desk.say((now) => ({ kind: 'findings', ...judgeMissed(now, place, label) }), { key: 'judge.kept', isUndoable: true })}
          />
          <div class="toolbar">
            <button type="button" class="button" onClick={() => vouch((now) => judgeWhole(now, found))}>
              {t('judge.rest_right')}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
