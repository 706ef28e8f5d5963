import { useEffect, useMemo, useState } from 'preact/hooks';
import { applyEdits, type Edit } from '../../core/redact/edit';
import type { KnownValues } from '../../core/redact/known-values';
import { planRedaction, type RedactForm, type Redaction } from '../../core/redact/plan';
import { findRestorable } from '../../core/redact/restore';
import type { Finding } from '../../core/run/finding';
import type { Writability } from '../../core/run/writing-back';
import type { Passage } from '../../core/text/passage';
import { isWithin } from '../../core/text/span';
import { copyText } from '../desk/copy-text';
import type { DeskMove } from '../desk/desk-state';
import type { FixHost, SurfaceHost } from '../hosts';
import { labelName } from '../wording';
import type { FixDesk } from './fix-desk';
import { writeBack } from './write-back';

/** What is to be fixed, and where. */
export interface FixSubject {
  readonly passage: Passage;
  /** The findings in front; none while a run is under way. */
  readonly findings: readonly Finding[];
  readonly writability: Writability;
}

/** The desk on which the findings in front are fixed. The plan is made anew for every change of them; nothing is written before it is asked for. */
export function useFix({ passage, findings, writability }: FixSubject, host: FixHost & SurfaceHost, dispatch: (move: DeskMove) => void): FixDesk {
  const [form, chooseForm] = useState<RedactForm>('placeholder');
  const [known, setKnown] = useState<KnownValues>([]);
  useEffect(() => {
    void host.loadKnown?.().then(setKnown);
  }, [host]);
  const plan = useMemo(
    (): Redaction => planRedaction(passage.text, findings, { form, known, nameOf: (kind) => labelName(host.t, kind) }),
    [passage, findings, form, known, host],
  );
  const originals = useMemo(() => findRestorable(passage.text, known), [passage.text, known]);
  return useMemo(() => {
    const keep = (edits: readonly Edit[]) => {
      const used = new Set(edits.map(({ text }) => text));
      const values = plan.known.filter(({ replacement }) => used.has(replacement));
      if (values.length === 0) return;
      setKnown(plan.known);
      void host.keepKnown?.(values);
    };
    const editsOf = (wanted: readonly Finding[]) => plan.edits.filter(({ span }) => wanted.some((finding) => isWithin(finding.span, span)));
    const replace = (wanted = findings) => {
      const edits = editsOf(wanted).map(({ span, text }) => ({ span, text }));
      void writeBack(host, edits).then((move) => {
        if (move.type === 'text-written') keep(edits);
        dispatch(move);
      });
    };
    const copyCleaned = async () => {
      keep(plan.edits);
      const notice = await copyText(host, plan.text);
      dispatch({ type: 'noticed', notice: notice.key === 'notice.copied' ? { key: 'notice.copied_cleaned' } : notice });
    };
    const restore = () => void writeBack(host, originals).then(dispatch);
    const copyRestored = () => void copyText(host, applyEdits(passage.text, originals)).then((notice) => dispatch({ type: 'noticed', notice }));
    const canWrite = host.writeBack && writability === 'editable';
    return {
      form,
      chooseForm,
      writability,
      count: plan.edits.length,
      preview: (finding) => editsOf([finding])[0]?.text ?? null,
      copyCleaned: () => void copyCleaned(),
      restorable: originals.length,
      copyRestored,
      ...(canWrite && { replace, restore }),
    };
  }, [plan, originals, passage.text, findings, form, writability, host, dispatch]);
}
