import type { Refusal } from './refuse-pattern';

/** Why a pattern is refused, for whoever writes packs in a file: what is wrong, and what to do. In English; surfaces have sentences of their own for the codes. */
export function explainRefusal(refusal: Refusal): string {
  switch (refusal.code) {
    case 'not-valid':
      return `it is not valid at ${refusal.at}: ${refusal.detail}`;
    case 'flags':
      return `it has the flags ${refusal.flags}; i, m, s and u are possible`;
    case 'unbounded':
      return `${refusal.part} repeats without an upper bound; write ${refusal.instead} or the like`;
    case 'too-costly':
      return `at ${refusal.part} it may look at more than ${refusal.limit} characters for each one of the text; shorten its repetitions or make what follows them different`;
  }
}
