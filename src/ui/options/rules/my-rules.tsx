import { useEffect, useRef } from 'preact/hooks';
import type { UserPack } from '../../../core/rules/user-pack';
import { inLocale } from '../../../core/text/local-text';
import type { PolicyNote } from '../../hosts';
import { Icon } from '../../parts/icon';
import { useSurface } from '../../surface';
import { PolicyPack } from '../policy-pack';
import { Part, type SectionProps } from '../section';
import { PackEditor } from './pack-editor';
import { PackOfferView } from './pack-offer';
import type { PackDesk } from './use-pack-desk';

/** The user's own packs: made here, brought as files, changed, ordered, taken along. */
export function MyRules(props: SectionProps & { desk: PackDesk }) {
  const { t } = useSurface();
  const { desk, host } = props;
  const picker = useRef<HTMLInputElement>(null);
  const work = useRef<HTMLDivElement>(null);
  const { onDesk } = desk;
  // It comes in answer to a press: whoever does not see it is told by where the focus goes.
  useEffect(() => {
    if (onDesk) work.current?.focus();
  }, [onDesk]);
  return (
    <Part title={t('my_rules.title')} about={t('my_rules.about')}>
      {onDesk ? (
        <div ref={work} class="pack-desk" tabIndex={-1}>
          {onDesk.kind === 'edit' ? (
            <PackEditor key={onDesk.source} host={host} desk={desk} begun={onDesk.source} id={onDesk.id} />
          ) : (
            <PackOfferView desk={desk} offer={onDesk.offer} />
          )}
        </div>
      ) : (
        <div class="toolbar">
          <button type="button" class="button" onClick={desk.begin}>
            {t('my_rules.new')}
          </button>
          <button type="button" class="button" onClick={() => picker.current?.click()}>
            {t('my_rules.from_file')}
          </button>
          <input
            ref={picker}
            type="file"
            multiple
            accept=".yml,.yaml,.toml,.csv,.tsv,.txt"
            hidden
            aria-label={t('my_rules.from_file')}
            onChange={(event) => void desk.pick(event.currentTarget.files)}
          />
        </div>
      )}
      {desk.packs.map((pack, place) => (
        <PolicyPack key={pack.id} {...props} policy={noteOf(pack)} rules={pack.policy.rules}>
          <MyPackActions desk={desk} pack={pack} place={place} />
        </PolicyPack>
      ))}
    </Part>
  );
}

/** A pack of the user as the list shows ours; its examples stand in its file. */
function noteOf({ policy }: UserPack): PolicyNote {
  return { ...policy, examples: {} };
}

function MyPackActions({ desk, pack, place }: { desk: PackDesk; pack: UserPack; place: number }) {
  const { t, locale } = useSurface();
  const name = inLocale(pack.policy.title, locale);
  return (
    <span class="pack-actions">
      <Action name={t('my_rules.edit_of', name)} words={t('my_rules.edit')} onClick={() => desk.edit(pack)} />
      <Action name={t('my_rules.duplicate_of', name)} words={t('my_rules.duplicate')} onClick={() => desk.duplicate(pack.policy, pack.source)} />
      <Action name={t('my_rules.export_of', name)} words={t('my_rules.export')} onClick={() => desk.exportPack(pack.id, pack.source)} />
      <Action name={t('my_rules.remove_of', name)} words={t('my_rules.remove')} onClick={() => void desk.remove(pack)} />
      {desk.packs.length > 1 && (
        <>
          <button
            type="button"
            class="button plain square"
            disabled={place === 0}
            aria-label={t('options_tasks.move_up', name)}
            onClick={() => void desk.move(pack, place - 1)}
          >
            <Icon name="up" />
          </button>
          <button
            type="button"
            class="button plain square"
            disabled={place === desk.packs.length - 1}
            aria-label={t('options_tasks.move_down', name)}
            onClick={() => void desk.move(pack, place + 1)}
          >
            <Icon name="down" />
          </button>
        </>
      )}
    </span>
  );
}

/** What can be done with a pack that comes with Gloss. */
export function OurPackActions({ desk, policy }: { desk: PackDesk; policy: PolicyNote }) {
  const { t, locale } = useSurface();
  const name = inLocale(policy.title, locale);
  return (
    <span class="pack-actions">
      <Action name={t('my_rules.duplicate_of', name)} words={t('my_rules.duplicate')} onClick={() => desk.duplicate(policy)} />
      <Action name={t('my_rules.export_of', name)} words={t('my_rules.export')} onClick={() => desk.exportPack(policy.id)} />
    </span>
  );
}

function Action({ name, words, onClick }: { name: string; words: string; onClick: () => void }) {
  return (
    <button type="button" class="link" aria-label={name} onClick={onClick}>
      {words}
    </button>
  );
}
