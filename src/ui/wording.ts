import { isUserTask, type WorkId } from '../core/run/custom-task';
import type { Failure } from '../core/run/failure';
import type { StoreFailure } from '../core/store/failure';
import type { Formats } from './formats';
import type { Translate } from './hosts';

/** The key of a word in a family of sentences; Chrome allows no hyphen in message names, so `text-too-long` becomes `failure.text_too_long`. */
export function keyOf(family: string, word: string): string {
  return `${family}.${word.replaceAll('-', '_')}`;
}

/** `CARD_NUMBER`, `check-digits-passed` → `Card number`, `Check digits passed`: for words that came with data and have no sentence. */
export function spellOut(word: string): string {
  const words = word.replace(/[-_]+/g, ' ').trim().toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a label is called: `PER` → `Person`. A label of the user's is called as the user wrote it. */
export function labelName(t: Translate, label: string): string {
  return t(keyOf('label', label)) || (/^[A-Z\d]+(?:_[A-Z\d]+)*$/.test(label) ? spellOut(label) : label);
}

/** What a task is called; `everything` included. */
export function taskName(t: Translate, task: string): string {
  // One of the user's that is gone has left its name in what it said.
  return t(keyOf('task', task)) || spellOut(task.replace(/^user\//, ''));
}

/** What a work of a language model is called; one of the user's by its title. */
export function workName(t: Translate, work: WorkId): string {
  return isUserTask(work) ? taskName(t, work) : t(`writing.kind_${work}`);
}

/** Why a run ended without a result, with its limit where it has one. */
export function failureSentence(t: Translate, formats: Formats, failure: Failure): string {
  const key = keyOf('failure', failure.code);
  switch (failure.code) {
    case 'text-too-long':
      return t(key, formats.integer(failure.limitChars));
    case 'timed-out':
      return t(key, formats.duration(failure.limitMs));
    case 'prompt-too-long':
      return t(key, formats.integer(failure.limitTokens));
    case 'model-unreadable':
      return t(key, storeFailureSentence(t, formats, failure.why));
    case 'model-too-large':
      return t(key, formats.bytes(failure.neededBytes), formats.bytes(failure.limitBytes));
    default:
      return t(key);
  }
}

/** Why a model did not come, as a sentence. */
export function storeFailureSentence(t: Translate, formats: Formats, failure: StoreFailure): string {
  const key = keyOf('store_failure', failure.code);
  switch (failure.code) {
    case 'hub-error':
      return t(key, failure.host, failure.status);
    case 'no-network':
    case 'access-denied':
    case 'busy-hub':
    case 'bad-listing':
    case 'stalled':
      return t(key, failure.host);
    case 'not-at-hub':
    case 'wrong-size':
    case 'wrong-hash':
    case 'cut-off':
    case 'missing-file':
      return t(key, failure.path);
    case 'unknown-architecture':
    case 'unknown-quantization':
    case 'missing-tensor':
    case 'wrong-shape':
      return t(key, failure.name);
    case 'bad-config':
      return t(key, failure.what);
    case 'broken-file':
      return t(key, failure.path, t(keyOf('flaw', failure.flaw)));
    case 'no-space':
      return failure.missingBytes > 0 ? t(key, formats.bytes(failure.missingBytes)) : t('store_failure.disk_full');
    default:
      return t(key);
  }
}
