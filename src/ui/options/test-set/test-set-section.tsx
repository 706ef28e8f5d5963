import { useState } from 'preact/hooks';
import { limitTestRows } from '../../../core/test-set/test-row';
import { NoticeBar } from '../../parts/notice-bar';
import { Switch } from '../../parts/switch';
import { useSurface } from '../../surface';
import { Section, type SectionProps } from '../section';
import { FilePart } from './file-part';
import { RowsPart } from './rows-part';
import { ScorePart } from './score-part';
import { useTestSet } from './use-test-set';

/** The reader's own test set: its passages, how right Gloss is about them, and the thresholds that they speak for. */
export function TestSetSection(props: SectionProps) {
  const { t, formats } = useSurface();
  const desk = useTestSet(props.host);
  const [openId, setOpenId] = useState<string | null>(null);
  const { state, rows } = desk;
  return (
    <Section title={t('options_testset.title')} about={t('options_testset.about')}>
      {state && (
        <div class="row">
          <span class="row-text">
            <strong>{t('test_set.offer')}</strong>
            <span class="soft">{t('test_set.offer_about')}</span>
          </span>
          <Switch
            name={t('test_set.offer')}
            isOn={state.isOffered}
            onChange={(isOffered) => void desk.change([{ type: 'offer', isOffered }], 'notice.settings_saved')}
          />
        </div>
      )}
      {desk.isLoaded && rows.length === 0 && (
        <div class="blank">
          <strong>{t('test_set.empty_title')}</strong>
          <p>{t('test_set.empty', formats.integer(limitTestRows))}</p>
        </div>
      )}
      {rows.length > 0 && <ScorePart {...props} rows={rows} onOpenRow={setOpenId} />}
      {rows.length > 0 && <RowsPart {...props} desk={desk} openId={openId} onOpen={setOpenId} />}
      <FilePart {...props} desk={desk} />
      <NoticeBar notice={desk.notice} onUndo={desk.undo} onClose={() => desk.tell(null)} />
    </Section>
  );
}
