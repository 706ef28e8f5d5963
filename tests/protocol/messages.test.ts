import { describe, expectTypeOf, it } from 'vitest';
import type { SimpleFailureCode } from '../../src/core/run/failure';
import type { FinishedRun, Handover } from '../../src/core/run/finished-run';
import type { KeptAs } from '../../src/core/run/settings';
import { type CardCall, type FrameSelection, type onMessage, sendMessage } from '../../src/protocol/messages';
import type { SettingsOrder } from '../../src/protocol/settings-change';

/** Checked by the compiler (`npm run check`): what does not hold does not compile. */
describe('messages between contexts', () => {
  it('answer with what their signature says', () => {
    expectTypeOf((order: SettingsOrder) => sendMessage('changeSettings', order)).returns.resolves.toEqualTypeOf<KeptAs>();
    expectTypeOf(() => sendMessage('readSelection', 'told', 1)).returns.resolves.toEqualTypeOf<FrameSelection | SimpleFailureCode>();
    expectTypeOf((run: FinishedRun) => sendMessage('keepRun', run)).returns.resolves.toEqualTypeOf<void>();
  });

  it('have no name that nobody owns, and take nothing but their own', () => {
    // @ts-expect-error no such message
    expectTypeOf(() => sendMessage('changeSetings', undefined)).toBeFunction();
    // @ts-expect-error a ticket is a text
    expectTypeOf(() => sendMessage('cardClosed', 7)).toBeFunction();
    // @ts-expect-error a finished run is nothing to hand over
    expectTypeOf((ledger: { readonly at: number }) => sendMessage('openPanel', ledger)).toBeFunction();
  });

  it('reach their owners with the sender beside the data', () => {
    type Heard = Parameters<Parameters<typeof onMessage<'openPanel'>>[1]>[0];
    expectTypeOf<Heard['data']>().toEqualTypeOf<Handover>();
    expectTypeOf<Heard>().toHaveProperty('sender');
  });

  it('tell a page no text of its own but what the browser’s menu told', () => {
    expectTypeOf<keyof CardCall>().toEqualTypeOf<'ticket' | 'readsSelection' | 'selectionText'>();
  });
});
