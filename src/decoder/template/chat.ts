import { Template } from '@huggingface/jinja';
import { FailureError } from '../../core/run/failure';
import type { Quirk } from '../../core/store/model';
import type { GuardedText, Tokenizer } from '../tokenizer/tokenizer';
import { guardText, pickGuard } from './guard';

/** One turn of a chat. Whatever stands in it, it is text. */
export interface Turn {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** Writes turns as a model was taught to read them. */
export interface ChatTemplate {
  /**
   * The prompt up to where the model's answer begins; with `begun`, up to where the answer goes on.
   * Throws `bad-chat-template`.
   */
  render(turns: readonly Turn[], begun?: string): GuardedText;
}

/** Far more than any context holds; a template that writes without end is stopped by the silence of its worker. */
const limitChars = 4_000_000;

/** Makes the template of a model's file usable. Throws `no-chat-template` where there is none, `bad-chat-template` where it cannot be read. */
export function createChatTemplate(source: string | null, tokenizer: Tokenizer, quirks: readonly Quirk[]): ChatTemplate {
  if (source === null) throw new FailureError({ code: 'no-chat-template' });
  const template = attempt(() => new Template(source));
  const names = { bos_token: nameOf(tokenizer, tokenizer.bos), eos_token: nameOf(tokenizer, tokenizer.eos) };
  return {
    render(turns, begun = '') {
      const guard = pickGuard([source, begun, ...turns.map(({ content }) => content)]);
      const messages = seat(turns, quirks).map(({ role, content }) => ({ role, content: guardText(content, guard) }));
      const text = attempt(() => template.render({ messages, add_generation_prompt: true, ...names })) + guardText(begun, guard);
      if (text.length > limitChars) throw new FailureError({ code: 'bad-chat-template' });
      return { text, guard };
    },
  };
}

/** Where a model knows no system role, its text goes in front of the user's first turn. */
function seat(turns: readonly Turn[], quirks: readonly Quirk[]): readonly Turn[] {
  const [system, first, ...rest] = turns;
  if (system?.role !== 'system' || !first || !quirks.includes('no-system-role')) return turns;
  return [{ role: first.role, content: `${system.content}\n\n${first.content}` }, ...rest];
}

function nameOf(tokenizer: Tokenizer, id: number | null): string {
  return id === null ? '' : tokenizer.nameOf(id);
}

/** What jinja throws names pieces of the template and perhaps of the text, so it goes no further. */
function attempt<Result>(work: () => Result): Result {
  try {
    return work();
  } catch {
    throw new FailureError({ code: 'bad-chat-template' });
  }
}
