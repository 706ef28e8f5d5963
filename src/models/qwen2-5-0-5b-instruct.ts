import type { Model } from '../core/store/model';
import { onnxCompanions } from './onnx-layout';

/** Alibaba's smallest Qwen2.5, the strongest here in Chinese. https://huggingface.co/Qwen/Qwen2.5-0.5B-Instruct */
export const qwen25: Model = {
  id: 'qwen2-5-0-5b-instruct',
  title: 'Qwen2.5-0.5B-Instruct',
  about: {
    en: 'The largest here and the strongest in Chinese. Takes the most memory and time.',
    zh_CN: '此处最大的模型，中文能力最强；占用内存和时间也最多。',
  },
  architecture: 'qwen2',
  parameters: 494_032_768,
  contextTokens: 32_768,
  languages: ['en', 'zh', 'fr', 'es', 'pt', 'de', 'it', 'ru', 'ja', 'ko', 'vi', 'th', 'ar'],
  licence: 'apache-2.0',
  stopTokens: ['<|im_end|>', '<|endoftext|>'],
  sampling: { temperature: 0.7, topP: 0.8, topK: 20 },
  quirks: ['default-system-text'],
  editions: [
    {
      id: 'gguf-q8-0',
      format: 'gguf',
      quantization: 'Q8_0',
      device: 'cpu',
      repository: 'Qwen/Qwen2.5-0.5B-Instruct-GGUF',
      files: [{ path: 'qwen2.5-0.5b-instruct-q8_0.gguf', bytes: 675_710_816 }],
    },
    {
      id: 'onnx-q4f16',
      format: 'onnx',
      quantization: 'q4f16',
      device: 'webgpu',
      repository: 'onnx-community/Qwen2.5-0.5B-Instruct',
      files: [...onnxCompanions, { path: 'onnx/model_q4f16.onnx' }],
      aboutBytes: 483_000_000,
    },
  ],
};
