import { type GlossBrowser, launchGloss } from '../../driver/extension';
import { test as base } from '../gloss-test';

/** Tests of a file that brings models in, in a browser of their own: other files begin without a model. */
export const createOwnBrowserTest = () =>
  base.extend<object, { readonly gloss: GlossBrowser }>({
    gloss: [
      async ({}, use) => {
        const gloss = await launchGloss();
        await use(gloss);
        await gloss.close();
      },
      { scope: 'worker' },
    ],
  });
