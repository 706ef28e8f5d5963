import type { Model } from '../core/store/model';
import { onnxCompanions } from './onnx-layout';

/** Hugging Face's smallest instruct model: the smallest download. https://huggingface.co/HuggingFaceTB/SmolLM2-135M-Instruct */
export const smolLm2: Model = {
  id: 'smollm2-135m-instruct',
  title: 'SmolLM2-135M-Instruct',
  about: {
    en: 'The smallest download. Rewrites and continues English text; weak at strict formats.',
    zh_CN: '下载体积最小。可改写和续写英文文本；不擅长严格格式。',
  },
  architecture: 'llama',
  parameters: 134_515_008,
  contextTokens: 8_192,
  languages: ['en'],
  licence: 'apache-2.0',
  stopTokens: ['<|im_end|>'],
  sampling: { temperature: 0.2, topP: 0.9 },
  quirks: ['default-system-text'],
  editions: [
    {
      id: 'gguf-q8-0',
      format: 'gguf',
      quantization: 'Q8_0',
      device: 'cpu',
      repository: 'HuggingFaceTB/SmolLM2-135M-Instruct-GGUF',
      files: [{ path: 'smollm2-135m-instruct-q8_0.gguf' }],
      aboutBytes: 145_000_000,
    },
    {
      id: 'onnx-q4f16',
      format: 'onnx',
      quantization: 'q4f16',
      device: 'webgpu',
      repository: 'HuggingFaceTB/SmolLM2-135M-Instruct',
      files: [...onnxCompanions, { path: 'onnx/model_q4f16.onnx' }],
      aboutBytes: 118_000_000,
    },
  ],
};
