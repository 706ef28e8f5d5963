import { useEffect, useRef, useState } from 'preact/hooks';
import { type Edit, inverseEdits } from '../../../core/redact/edit';
import { copyText } from '../../desk/copy-text';
import type { PanelHost, Place } from '../../hosts';
import { Icon } from '../../parts/icon';
import type { Notice } from '../../parts/notice-bar';
import { useSurface } from '../../surface';
import { rewrittenSpan } from './difference';
import { recordAsCsv, recordAsJson } from './record-view';
import { ReadAloud } from './read-aloud';
import { isWriting, type WritingState } from './writing-state';

interface WrittenActionsProps {
  readonly host: PanelHost;
  readonly state: WritingState;
  readonly place: Place | undefined;
  onAgain(): void;
  onNotice(notice: Notice): void;
}

/** What can be done with what a model wrote: copy it, have another, put it in the text's place, have a story read aloud. */
export function WrittenActions({ host, state, place, onAgain, onNotice }: WrittenActionsProps) {
  const { t } = useSurface();
  const wish = state.asked?.wish.kind;
  const record = state.phase === 'done' && state.result.kind === 'record' ? state.result : null;
  if ((!state.text && !record) || isWriting(state)) return null;
  const copy = (text: string) => async () => onNotice(await copyText(host, text));
  return (
    <div class="written-actions">
      {wish === 'rewrite' && place?.writability === 'editable' && (
        <ApplyRewriting key={state.text} host={host} state={state} place={place} onNotice={onNotice} />
      )}
      {wish === 'story' && <ReadAloud key={state.text} host={host} text={state.text} onNotice={onNotice} />}
      {record ? (
        <>
          <button type="button" class="button plain" onClick={copy(recordAsJson(record))}>
            <Icon name="copy" />
            {t('writing.copy_json')}
          </button>
          <button type="button" class="button plain" onClick={copy(recordAsCsv(record))}>
            <Icon name="copy" />
            {t('writing.copy_csv')}
          </button>
        </>
      ) : (
        <button type="button" class="button plain" onClick={copy(state.text)}>
          <Icon name="copy" />
          {t('writing.copy')}
        </button>
      )}
      {state.phase === 'done' && (
        <button type="button" class="button plain" onClick={onAgain}>
          <Icon name="again" />
          {t('writing.again')}
        </button>
      )}
    </div>
  );
}

/** Puts a rewriting that came to its end in the place of the text, and takes it back by a press or by the keys for undo. */
function ApplyRewriting({ host, state, place, onNotice }: Omit<WrittenActionsProps, 'onAgain'> & { place: Place }) {
  const { t } = useSurface();
  const [isApplied, setApplied] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const result = state.phase === 'done' && state.result.kind === 'text' ? state.result : null;
  const canApply = result?.end === 'stop' && state.asked !== null;
  const edits = canApply ? [{ span: rewrittenSpan(state.asked!.text, result), text: state.text }] : [];
  const write = async (wanted: readonly Edit[]) => {
    const written = await host.writeBack?.(place, wanted);
    return written !== undefined && 'passage' in written;
  };
  const apply = async () => {
    const done = await write(edits);
    setApplied(done);
    onNotice({ key: done ? 'notice.applied' : 'notice.not_applied' });
  };
  const undo = async () => {
    const done = await write(inverseEdits(state.asked!.text, edits));
    setApplied(false);
    onNotice({ key: done ? 'notice.unapplied' : 'notice.not_unapplied' });
  };
  useEffect(() => {
    if (!isApplied) return;
    const listen = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      // A field of our own has an undo of its own.
      if (!isUndo || (event.target instanceof HTMLElement && event.target.matches('input, textarea'))) return;
      event.preventDefault();
      void undo();
    };
    const page = button.current?.ownerDocument;
    page?.addEventListener('keydown', listen);
    return () => page?.removeEventListener('keydown', listen);
  }, [isApplied]);
  if (!canApply) return null;
  return (
    <button ref={button} type="button" class="button primary" aria-keyshortcuts={isApplied ? 'Control+Z' : undefined} onClick={isApplied ? undo : apply}>
      {t(isApplied ? 'writing.unapply' : 'writing.apply')}
    </button>
  );
}
