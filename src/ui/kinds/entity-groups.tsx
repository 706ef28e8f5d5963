import { useId, useState } from 'preact/hooks';
import { showText } from '../masking';
import type { Finding } from '../../core/run/finding';
import type { FindingTexts } from '../../core/run/result';
import { CappedList } from '../parts/capped-list';
import { Icon } from '../parts/icon';
import { useSurface } from '../surface';
import { labelName } from '../wording';
import { FindingDetail } from './finding-detail';
import { groupByLabel, type LabelGroup, type ValueGroup } from './grouping';
import type { ResultDesk } from './result-desk';
import { SecretSwitch } from './secret-switch';

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
      <CappedList items={group.values} class="entities">
        {(value) => <Entity key={value.value} group={value} texts={texts} desk={desk} />}
      </CappedList>
    </section>
  );
}

function Entity({ group, texts, desk }: { group: ValueGroup; texts: FindingTexts; desk: ResultDesk }) {
  const { t, formats } = useSurface();
  const [isOpen, setOpen] = useState(false);
  const [next, setNext] = useState(0);
  const finding = group.findings[next % group.findings.length] ?? group.findings[0];
  if (!finding) return null;
  const shown = showText(desk.passage.text, finding.span, desk.covered);
  const walk = () => {
    desk.reveal?.(finding.span);
    setNext(next + 1);
  };
  return (
    <li>
      <div class="entity">
        <button type="button" class="entity-value" disabled={!desk.reveal} title={desk.reveal && t('action.reveal')} onClick={walk}>
          <span class="passage" lang={desk.passage.language}>
            {shown}
          </span>
          {group.findings.length > 1 && <span class="soft small figures">×{formats.integer(group.findings.length)}</span>}
        </button>
        <SecretSwitch span={finding.span} desk={desk} />
        <span class="margin small soft figures">{formats.percent(group.confidence)}</span>
        <button type="button" class="button plain square" aria-expanded={isOpen} aria-label={t('action.why_of', shown)} onClick={() => setOpen(!isOpen)}>
          <Icon name={isOpen ? 'up' : 'down'} />
        </button>
      </div>
      {isOpen && <FindingDetail finding={group.findings[0] ?? finding} texts={texts} desk={desk} />}
    </li>
  );
}
