import { type ModelFormat, modelFormats } from '../core/store/model';

/**
 * Formats of language models that this package computes. ONNX graphs need transformers.js, whose code the build has to change (an address is taken
 * out); Firefox's shop takes libraries only as they were published, so its package comes without.
 */
export const computedFormats: readonly ModelFormat[] = import.meta.env.FIREFOX ? modelFormats.filter((format) => format !== 'onnx') : modelFormats;
