import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../core/run/finding';
import type { FindingTexts } from '../../core/run/result';
import { isSameSpan } from '../../core/text/span';
import { showText } from '../masking';
import { Icon } from '../parts/icon';
import { useSurface } from '../surface';
import { FindingDetail } from './finding-detail';
import type { ResultDesk } from './result-desk';
import { SecretSwitch } from './secret-switch';

/**
 * One value in one line: what it is, what would stand in its place, what can be done. `findings` are its places, walked through
 * press by press; `note` stands where there is nothing to replace it by. In a list the lines are one stop of the Tab key
 * (`walk-findings.ts`); the arrows go from line to line and along a line.
 */
export function FindingLine(props: { findings: readonly Finding[]; texts: FindingTexts; desk: ResultDesk; icon?: ComponentChildren; note?: string }) {
  const { findings, texts, desk, icon, note } = props;
  const { t, formats } = useSurface();
  const [isOpen, setOpen] = useState(false);
  const [next, setNext] = useState(0);
  const finding = findings[next % findings.length] ?? findings[0];
  const { fix, pointed } = desk;
  const isPointed = pointed ? findings.some(({ span }) => isSameSpan(span, pointed)) : false;
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isPointed) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isPointed]);
  if (!finding) return null;
  const shown = showText(desk.passage.text, finding.span, desk.covered);
  const instead = fix?.preview(finding) ?? null;
  const show = () => {
    desk.reveal?.(finding.span);
    setNext(next + 1);
  };
  return (
    <li ref={line} class="finding" data-open={isOpen || undefined} data-pointed={isPointed || undefined}>
      <div class="finding-line">
        {icon}
        <button
          type="button"
          class="finding-value"
          data-finding
          aria-disabled={!desk.reveal}
          title={desk.reveal && t('action.reveal')}
          tabIndex={-1}
          onClick={show}
        >
          <mark class="passage" lang={desk.passage.language}>
            {shown}
          </mark>
          {findings.length > 1 && <span class="soft small figures"> ×{formats.integer(findings.length)}</span>}
          {instead !== null && fix?.replace ? (
            <span class="finding-instead">
              <span class="soft" aria-hidden="true">
                {' → '}
              </span>
              <span class="visually-hidden">{t('fix.becomes')} </span>
              <ins>{instead}</ins>
            </span>
          ) : (
            note && <span class="finding-note small soft">{note}</span>
          )}
        </button>
        <SecretSwitch span={finding.span} desk={desk} />
        {instead !== null && fix?.replace && (
          <button
            type="button"
            class="link small"
            data-act="replace"
            tabIndex={-1}
            aria-label={t('fix.replace_of', shown)}
            onClick={() => fix.replace?.(findings)}
          >
            {t('fix.replace')}
          </button>
        )}
        {finding.broken && desk.switchRule && (
          <button
            type="button"
            class={instead !== null && fix?.replace ? 'visually-hidden' : 'button plain square'}
            data-act="rule-off"
            tabIndex={-1}
            aria-label={t('action.rule_off_of', shown)}
            title={t('action.rule_off')}
            onClick={() => desk.switchRule?.(finding, 'off')}
          >
            <Icon name="off" />
          </button>
        )}
        <button
          type="button"
          class="button plain square"
          data-act="ignore"
          tabIndex={-1}
          aria-label={t('action.ignore_of', shown)}
          title={t('action.ignore_here')}
          onClick={() => desk.ignoreHere(finding)}
        >
          <Icon name="close" />
        </button>
        <button
          type="button"
          class="button plain square"
          data-act="open"
          tabIndex={-1}
          aria-expanded={isOpen}
          aria-label={t('action.why_of', shown)}
          title={t('action.why')}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name={isOpen ? 'up' : 'down'} />
        </button>
      </div>
      {isOpen && <FindingDetail finding={finding} texts={texts} desk={desk} />}
    </li>
  );
}
