import { useEffect, useState } from 'preact/hooks';
import type { OfferOrProblems } from '../../../core/rules/pack-draft';
import type { PackName } from '../../../core/rules/policy';
import { userPrefix, type UserPack } from '../../../core/rules/user-pack';
import { inLocale } from '../../../core/text/local-text';
import { useSurface } from '../../surface';
import type { SectionProps } from '../section';

/** What is being worked on: a pack in the editor, new or one of the user's, or what was picked to be brought. */
export type OnDesk =
  | { readonly kind: 'edit'; readonly source: string; readonly id?: PackName }
  | { readonly kind: 'offer'; readonly offer: OfferOrProblems }
  | null;

export type PackDesk = ReturnType<typeof usePackDesk>;

/** The user's packs, what is on the desk, and what can be done with either. */
export function usePackDesk({ host, changePack }: SectionProps) {
  const { t, locale } = useSurface();
  const [packs, setPacks] = useState<readonly UserPack[]>([]);
  const [onDesk, putOnDesk] = useState<OnDesk>(null);
  useEffect(() => host.rules.watchPacks(setPacks), [host]);

  /** An id that none of the user's packs has. */
  const freeId = (id: PackName): PackName => {
    for (let number = 1; ; number++) {
      const free = number === 1 ? id : `${id}-${number}`;
      if (!packs.some((pack) => pack.id === free)) return free;
    }
  };
  /** Stores a pack; under the id given in the place of the one there, else beside all others. Resolves to whether it is stored. */
  const store = async (source: string, notice: string, id?: PackName): Promise<boolean> => {
    const read = host.rules.read(source, id);
    if ('problems' in read) return false;
    const policy = id === undefined ? { ...read.policy, id: freeId(read.policy.id) } : read.policy;
    const isStored = await changePack({ type: 'put-pack', id: policy.id, source, policy }, packs, notice);
    if (isStored) putOnDesk(null);
    return isStored;
  };
  return {
    packs,
    onDesk,
    putOnDesk,
    store,
    freeId,
    begin: () => putOnDesk({ kind: 'edit', source: host.rules.newPack(t('my_rules.new_title'), t('my_rules.new_description'), locale.split('-')[0]!) }),
    edit: (pack: UserPack) => putOnDesk({ kind: 'edit', source: pack.source, id: pack.id }),
    /** Puts a copy of one of ours, or of the user's, on the desk. */
    duplicate(pack: { readonly id: PackName; readonly title: { readonly en: string; readonly zh_CN?: string } }, source?: string) {
      const title = t('my_rules.copy_of', inLocale(pack.title, locale));
      putOnDesk({ kind: 'edit', source: host.rules.withTitle(source ?? host.rules.write(pack.id), title) });
    },
    exportPack(id: PackName, source?: string) {
      host.save(`${id.replace(userPrefix, '')}.yml`, 'application/yaml', source ?? host.rules.write(id));
    },
    remove: (pack: UserPack) => changePack({ type: 'remove-pack', id: pack.id }, packs, 'notice.pack_removed'),
    move: (pack: UserPack, place: number) => changePack({ type: 'move-pack', id: pack.id, place }, packs, 'notice.pack_moved'),
    async pick(files: FileList | readonly File[] | null) {
      const picked = await Promise.all(
        [...(files ?? [])]
          .filter(({ size }) => size <= limitFileBytes)
          .map(async (file) => ({ name: file.webkitRelativePath || file.name, text: await file.text() })),
      );
      putOnDesk({ kind: 'offer', offer: host.rules.readFiles(picked) });
    },
  };
}

/** The largest file that is read. */
const limitFileBytes = 8_000_000;
