import { useEffect, useRef, useState } from 'preact/hooks';
import { canDoTask, type OwnWork } from '../../../core/run/custom-task';
import type { ModelOnShelf } from '../../../core/store/state';
import type { WritingHost } from '../../model-hosts';
import { useSurface } from '../../surface';
import type { Writer } from './use-writer';

/** Tasks of the user that a language model does. */
export function useOwnWorks(host: WritingHost): readonly OwnWork[] {
  const [works, setWorks] = useState<readonly OwnWork[]>([]);
  useEffect(() => host.watchOwnWorks?.(setWorks), [host]);
  return works;
}

/**
 * Asks for what a task wishes. A rule in words is judged only by a model that has judged the rule's own examples rightly: it is
 * tried on them first, once for each model for as long as the surface stands.
 */
export function useJudgeGate({ state, ask }: Pick<Writer, 'state' | 'ask'>): (model: string, wish: OwnWork['wish']) => void {
  const passed = useRef(new Set<string>());
  useEffect(() => {
    const wish = state.asked?.wish;
    if (state.phase !== 'done' || state.result.kind !== 'judge-tried' || wish?.kind !== 'judge-trial' || !state.asked || !state.result.passes) return;
    passed.current.add(JSON.stringify([state.asked.model, wish.judge]));
    if (state.asked.text.trim() !== '') ask(state.asked.model, wish.judge);
  }, [state]);
  return (model, wish) => ask(model, wish.kind === 'judge' && !passed.current.has(JSON.stringify([model, wish])) ? { kind: 'judge-trial', judge: wish } : wish);
}

/** The button of a task of the user, and what it is for; where the model cannot do it, that. */
export function OwnWorkForm({ work, model, canAsk, onAsk }: { work: OwnWork; model: ModelOnShelf; canAsk: boolean; onAsk: () => void }) {
  const { t } = useSurface();
  const isAble = canDoTask(work.wish.kind, model.description);
  return (
    <form
      class="wish"
      onSubmit={(event) => {
        event.preventDefault();
        if (canAsk && isAble) onAsk();
      }}
    >
      {work.description && <p class="small soft">{work.description}</p>}
      {!isAble && <p class="small soft">{t('own_work.unable')}</p>}
      <button type="submit" class="button primary" disabled={!canAsk || !isAble}>
        {t('own_work.do', work.title)}
      </button>
    </form>
  );
}
