import { useEffect, useState } from 'preact/hooks';
import { limitRowChars } from '../../core/test-set/test-row';
import type { JudgingHost } from '../judging-host';
import { beginJudging, type JudgedPassage } from './begin-judging';
import type { JudgeDesk } from './judge-desk';

/** What is judged: an answer that is all there. */
export interface JudgeSubject extends JudgedPassage {
  readonly isDone: boolean;
}

/** Where the answer in front is judged; undefined where nothing can be kept: in private windows, of texts that are too long, before the run is done. */
export function useJudging(host: JudgingHost | undefined, { task, passage, covered, isDone }: JudgeSubject): JudgeDesk | undefined {
  const [shown, setShown] = useState<{ readonly of: string; readonly desk: JudgeDesk | null } | null>(null);
  const of = `${task}\n${passage.text}`;
  const canJudge = host !== undefined && passage.text.trim() !== '' && passage.text.length <= limitRowChars;
  // Asked for while the answer is on its way: a bar that came after it would move what the reader is about to press.
  useEffect(() => {
    if (canJudge) return beginJudging(host, { task, passage, covered }, (desk) => setShown({ of, desk }));
  }, [host, of, covered, canJudge]);
  return canJudge && isDone && shown?.of === of ? (shown.desk ?? undefined) : undefined;
}
