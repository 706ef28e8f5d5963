import { useId } from 'preact/hooks';
import type { Finding } from '../../core/run/finding';
import type { FindingTexts } from '../../core/run/result';
import { CappedList } from '../parts/capped-list';
import { useSurface } from '../surface';
import { labelName } from '../wording';
import { FindingLine } from './finding-line';
import { groupByLabel, type LabelGroup } from './grouping';
import type { ResultDesk } from './result-desk';

/** Who and what is in the passage: values under their labels, each with the number of its places. */
export function EntityGroups({ findings, texts, desk }: { findings: readonly Finding[]; texts: FindingTexts; desk: ResultDesk }) {
  return (
    <div class="entity-groups">
      {groupByLabel(findings, desk.passage.text).map((group) => (
        <EntityGroup key={group.label} group={group} texts={texts} desk={desk} />
      ))}
    </div>
  );
}

function EntityGroup({ group, texts, desk }: { group: LabelGroup; texts: FindingTexts; desk: ResultDesk }) {
  const { t, formats } = useSurface();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} class="group-title">
        <span class="swatch" data-label={group.label} aria-hidden="true" />
        {labelName(t, group.label)} <span class="soft figures">{formats.integer(group.count)}</span>
      </h3>
      <CappedList items={group.values} class="finding-lines entities">
        {({ value, findings, confidence }) => <FindingLine key={value} findings={findings} texts={texts} desk={desk} note={formats.confidence(confidence)} />}
      </CappedList>
    </section>
  );
}
