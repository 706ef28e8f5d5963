import type { OfferOrProblems, PickedFile } from '../core/rules/pack-draft';
import { notReadable } from '../core/rules/pack-problem';
import type { Policy } from '../core/rules/policy';
import type { Workshop } from '../core/rules/workshop';
import { checkExamples } from './file/check-examples';
import { newPack, readForm, withoutRule, withRule, withTitle } from './file/edit-pack';
import type { ReadPack } from './file/read-pack';
import { writePack } from './file/write-pack';
import { importFiles } from './import/read-files';
import { type Facts, matchPolicies } from './match';
import { readDraft } from './read-draft';

/** Makes a workshop. `factsOf` says what detectors and sentences there are in a text; `ours` are the packs that come with Gloss. */
export function createWorkshop(factsOf: (text: string) => Facts, ours: readonly ReadPack[]): Workshop {
  const check: Workshop['checkExamples'] = (draft) => checkExamples(draft, factsOf);
  return {
    read: readDraft,
    write(id) {
      const pack = ours.find(({ policy }) => policy.id === id);
      if (!pack) throw new Error(`no pack is called ${id}`);
      return writePack(pack);
    },
    readFiles: (files) => readFiles(files, check),
    checkExamples: check,
    preview: (policy, text) => matchPolicies(text, [allOn(policy)], factsOf(text)),
    newPack,
    withRule,
    withoutRule,
    withTitle,
    readForm,
  };
}

function readFiles(files: readonly PickedFile[], check: Workshop['checkExamples']): OfferOrProblems {
  const [first] = files;
  try {
    const { format, source, notCarried } = importFiles(files, titleOf(files));
    const draft = readDraft(source);
    if ('problems' in draft) return { problems: draft.problems, notCarried };
    return { format, draft, report: check(draft), notCarried };
  } catch (error) {
    // Only what the readers of the formats say of a file that is none.
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    return { problems: [notReadable(first?.name ?? '', detail)] };
  }
}

/** What a set of files is called: its folder's name where the browser tells it. */
function titleOf([first]: readonly PickedFile[]): string {
  const parts = first?.name.split('/') ?? [];
  return parts.length > 1 ? parts.at(-2)! : (parts[0] ?? '').replace(/\.\w+$/, '');
}

function allOn(policy: Policy): Policy {
  return { ...policy, offByDefault: false, rules: policy.rules.map((rule) => ({ ...rule, offByDefault: false })) };
}
