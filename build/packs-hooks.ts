import type { LoadHook, ResolveHook } from 'node:module';
import { packModule } from './packs';

/** Answers for the modules of `packs.ts`; every other name goes on to the next. */
export const resolve: ResolveHook = async (name, context, next) => (name.startsWith('gloss:pack') ? { url: name, shortCircuit: true } : next(name, context));

export const load: LoadHook = async (url, context, next) => {
  const source = packModule(url);
  return source === null ? next(url, context) : { format: 'module', source, shortCircuit: true };
};
