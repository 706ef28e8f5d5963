import type { Model } from '../core/store/model';
import { onnxCompanions } from './onnx-layout';

/** Liquid AI's small hybrid of convolutions and attention. https://docs.liquid.ai/lfm/models/lfm2-350m */
export const lfm2: Model = {
  id: 'lfm2-350m',
  title: 'LFM2-350M',
  about: {
    en: 'Quick for its size, good at extraction and short answers in several languages.',
    zh_CN: '同等规模下速度快，擅长多语言的信息提取与简短回答。',
  },
  architecture: 'lfm2',
  parameters: 354_483_968,
  contextTokens: 32_768,
  languages: ['en', 'ar', 'zh', 'fr', 'de', 'ja', 'ko', 'es'],
  licence: 'lfm-1.0',
  stopTokens: ['<|im_end|>'],
  sampling: { temperature: 0.3, minP: 0.15, repetitionPenalty: 1.05 },
  quirks: ['state-cannot-rewind'],
  editions: [
    {
      id: 'gguf-q8-0',
      format: 'gguf',
      quantization: 'Q8_0',
      device: 'cpu',
      repository: 'LiquidAI/LFM2-350M-GGUF',
      files: [{ path: 'LFM2-350M-Q8_0.gguf' }],
      // As its successor of the same shape in the same packing, whose size is published.
      aboutBytes: 379_000_000,
    },
    {
      id: 'onnx-q4f16',
      format: 'onnx',
      quantization: 'q4f16',
      device: 'webgpu',
      repository: 'onnx-community/LFM2-350M-ONNX',
      files: [...onnxCompanions, { path: 'onnx/model_q4f16.onnx' }, { path: 'onnx/model_q4f16.onnx_data', isOptional: true }],
      aboutBytes: 255_000_000,
    },
  ],
};
