import { type FindingsResult, isFindings, type TaskResult } from '../../core/run/result';
import { inLocale } from '../../core/text/local-text';
import { isSameSpan } from '../../core/text/span';
import { showText } from '../masking';
import { Icon } from '../parts/icon';
import { useSurface } from '../surface';
import { labelName } from '../wording';
import { finderSentence, ruleTextOf } from './finding-texts';
import type { ResultDesk } from './result-desk';

/**
 * What the mark is that the pointer is on, on the page: its rule or its kind, its words, and who found it. It lies over the end
 * of the results and takes no room, so that nobody can tell from the size of a card what was pointed at.
 */
export function PointedNote({ result, desk }: { result: TaskResult | null; desk: ResultDesk }) {
  const { pointed } = desk;
  const finding = result && isFindings(result) && pointed ? result.findings.find(({ span }) => isSameSpan(span, pointed)) : undefined;
  return finding ? <Note finding={finding} texts={(result as FindingsResult).texts} desk={desk} /> : null;
}

function Note({ finding, texts, desk }: { finding: FindingsResult['findings'][number]; texts: FindingsResult['texts']; desk: ResultDesk }) {
  const { t, locale } = useSurface();
  const { broken, label, by, span } = finding;
  return (
    <p class="pointed-note small">
      {broken ? <Icon name={broken.severity} /> : <span class="swatch" data-label={label} aria-hidden="true" />}
      <span>
        <strong>{broken ? inLocale(ruleTextOf(finding, texts).message, locale) : labelName(t, label)}</strong>{' '}
        <q class="passage" lang={desk.passage.language}>
          {showText(desk.passage.text, span, desk.covered)}
        </q>{' '}
        <span class="soft">{finderSentence(t, locale, by, texts)}</span>
      </span>
    </p>
  );
}
