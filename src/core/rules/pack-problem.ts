/** What can be wrong with a pack's file. Each has a sentence in the locales, under `pack_problem`. */
export type PackProblemCode =
  | 'not_yaml'
  | 'not_readable'
  | 'alias'
  | 'unknown_field'
  | 'missing_field'
  | 'wrong_kind'
  | 'not_one_of'
  | 'out_of_range'
  | 'too_long'
  | 'too_many'
  | 'too_few'
  | 'same_name'
  | 'bad_id'
  | 'bad_link'
  | 'bad_language'
  | 'bad_phrase'
  | 'turning_text'
  | 'stray_sign'
  | 'pattern_not_valid'
  | 'pattern_flags'
  | 'pattern_unbounded'
  | 'pattern_too_costly'
  | 'no_such_list'
  | 'no_such_reference'
  | 'no_search'
  | 'two_searches'
  | 'stray_field'
  | 'too_deep'
  | 'judge_few_examples'
  | 'judge_many_examples';

/** A mistake in a pack's file and where it is. */
export interface PackProblem {
  readonly code: PackProblemCode;
  /** The file, where there are several. */
  readonly file?: string;
  /** Both counted from 1, as editors do. */
  readonly line: number;
  readonly column: number;
  /** What is wrong: a field, a value, or what the check said. */
  readonly detail: string;
  /** What would be right: the field that was probably meant, the choices, the limit. */
  readonly expected: string;
}

/** The key of its sentence below `pack_problem`; `$1` is the detail, `$2` what was expected. */
export function problemKey({ code, expected }: PackProblem): string {
  if (code === 'wrong_kind') return `wrong_kind_${expected}`;
  const isGuess = code === 'unknown_field' || code === 'no_such_list' || code === 'no_such_reference';
  return isGuess && expected ? `${code}_meant` : code;
}

/** A file that is of none of the formats it could be. */
export function notReadable(file: string, detail: string): PackProblem {
  return { code: 'not_readable', file, line: 1, column: 1, detail, expected: '' };
}
