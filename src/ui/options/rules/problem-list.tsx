import { type PackProblem, problemKey } from '../../../core/rules/pack-problem';
import { CappedList } from '../../parts/capped-list';
import { useSurface } from '../../surface';

/** What is wrong with a pack's file, each mistake with its place; a press goes there. */
export function ProblemList({ problems, onGo }: { problems: readonly PackProblem[]; onGo?: (problem: PackProblem) => void }) {
  const { t, formats } = useSurface();
  return (
    <CappedList items={problems} cap={10} class="pack-problems" label={t('my_rules.problems')}>
      {(problem, index) => {
        const place = t('my_rules.place', formats.integer(problem.line), formats.integer(problem.column));
        return (
          <li key={index} class="problem">
            {problem.file !== undefined && <span>{problem.file} </span>}
            {onGo ? (
              <button type="button" class="link" onClick={() => onGo(problem)}>
                {place}
              </button>
            ) : (
              <span class="figures">{place}</span>
            )}{' '}
            {t(`pack_problem.${problemKey(problem)}`, problem.detail, problem.expected)}
          </li>
        );
      }}
    </CappedList>
  );
}
