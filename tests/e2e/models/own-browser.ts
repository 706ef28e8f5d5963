import type { GlossBrowser } from '../../driver/extension';
import { test as base, glossOfWorker } from '../gloss-test';

/** Tests of a file that brings models in, in a browser of their own: other files begin without a model. */
export const createOwnBrowserTest = () =>
  // A fixture of its own, for by it Playwright tells that another worker is wanted.
  base.extend<object, { readonly gloss: GlossBrowser }>({ gloss: [async ({}, use, info) => glossOfWorker({}, use, info), { scope: 'worker' }] });
