import type { GraphTrial } from '../decoder/onnx/try-graph';
import { tryGraph } from '../decoder/onnx/try-graph';
import { FailureError } from '../core/run/failure';
import type { Shelf } from '../shelf/shelf';
import { type OnnxHome, openOnDevice } from './open-onnx';

/** What a trial needs from where it runs. */
export type TrialHome = Pick<OnnxHome, 'threads' | 'limitBytes' | 'openGraph' | 'now'> & { readonly shelf: Pick<Shelf, 'find' | 'open'> };

/** Loads a model of the shelf on the graphics card and says what it has shown there. Throws where it gives no answer. */
export async function tryOnGraphics(key: string, home: TrialHome): Promise<GraphTrial> {
  const never = new AbortController().signal;
  const stored = await home.shelf.find(key);
  if (!stored) throw new FailureError({ code: 'model-gone' });
  return tryGraph(await openOnDevice(stored, 'webgpu', home, never), home.now, never);
}
