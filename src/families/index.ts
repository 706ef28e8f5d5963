import type { Architecture } from '../core/store/model';
import type { Family } from './family';
import { gemma3 } from './gemma3';
import { lfm2 } from './lfm2';
import { llama } from './llama';
import { qwen2 } from './qwen2';

/** Every family whose network we can run. */
export const families: Readonly<Record<Architecture, Family>> = { gemma3, lfm2, llama, qwen2 };
