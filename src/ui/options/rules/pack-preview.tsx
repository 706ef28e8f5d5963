import { useEffect, useState } from 'preact/hooks';
import type { Finding } from '../../../core/run/finding';
import type { Policy } from '../../../core/rules/policy';
import { inLocale } from '../../../core/text/local-text';
import type { OptionsHost } from '../../hosts';
import { useSurface } from '../../surface';

/** The longest sample; what is tried here runs in this very page. */
const limitSampleChars = 10_000;
const tryAfterMs = 150;

/** A text of the reader's own, and what the rules find in it, as one types. */
export function PackPreview({ host, policy }: { host: OptionsHost; policy: Policy }) {
  const { t, locale, formats } = useSurface();
  const [sample, setSample] = useState('');
  const [found, setFound] = useState<{ readonly text: string; readonly findings: readonly Finding[] }>({ text: '', findings: [] });
  useEffect(() => {
    const timer = setTimeout(() => setFound({ text: sample, findings: sample.trim() ? host.rules.preview(policy, sample) : [] }), tryAfterMs);
    return () => clearTimeout(timer);
  }, [sample, policy]);
  const { text, findings } = found;
  const messages = new Map(policy.rules.map(({ id, message }) => [id, inLocale(message, locale)]));
  return (
    <div class="pack-preview">
      <label>
        <span class="small soft">{t('my_rules.sample')}</span>
        <textarea
          class="field"
          rows={3}
          maxLength={limitSampleChars}
          placeholder={t('my_rules.sample_hint')}
          value={sample}
          onInput={(event) => setSample(event.currentTarget.value)}
        />
      </label>
      <p role="status" class="small soft">
        {text.trim() !== '' && t('my_rules.found', formats.integer(findings.length))}
      </p>
      {findings.length > 0 && (
        <ul class="preview-findings">
          {findings.slice(0, 50).map(({ span, broken }, index) => (
            <li key={index}>
              <span class="passage">
                {text.slice(Math.max(0, span.start - 30), span.start)}
                <mark>{text.slice(span.start, span.end)}</mark>
                {text.slice(span.end, span.end + 30)}
              </span>
              {broken && (
                <span class="small soft">
                  {messages.get(broken.rule)}
                  {broken.replacement !== undefined && ` ${t('result.suggestion')} ${broken.replacement}`}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
