import type { Model } from '../core/store/model';
import { onnxCompanions } from './onnx-layout';

/** Google's smallest instruction-tuned Gemma, the first model for tasks described in words. https://ai.google.dev/gemma/docs/core */
export const gemma3Instruct: Model = {
  id: 'gemma-3-270m-it',
  title: 'Gemma 3 270M it',
  about: {
    en: 'Follows short instructions: routing, extraction, rewriting. The best place to start.',
    zh_CN: '能遵循简短指令：分类、提取、改写。推荐首选。',
  },
  architecture: 'gemma3',
  parameters: 268_098_176,
  contextTokens: 32_768,
  languages: ['en'],
  licence: 'gemma',
  stopTokens: ['<end_of_turn>', '<eos>'],
  sampling: { temperature: 1, topK: 64, topP: 0.95 },
  quirks: ['no-system-role'],
  editions: [
    {
      id: 'gguf-q4-0-qat',
      format: 'gguf',
      quantization: 'Q4_0',
      device: 'cpu',
      repository: 'ggml-org/gemma-3-270m-it-qat-GGUF',
      commit: '7dba9faa7cdb58c7dc44b238c7dbb00e391fbf65',
      files: [
        {
          path: 'gemma-3-270m-it-qat-Q4_0.gguf',
          bytes: 241_410_624,
          sha256: '3626e245220ca4a1c5911eb4010b3ecb7bdbf5bc53c79403c21355354d1e2dc6',
        },
      ],
    },
    {
      id: 'gguf-q8-0',
      format: 'gguf',
      quantization: 'Q8_0',
      device: 'cpu',
      repository: 'ggml-org/gemma-3-270m-it-GGUF',
      commit: 'e7647be17ae1108f2f605ed061ca0608b171afff',
      files: [
        {
          path: 'gemma-3-270m-it-Q8_0.gguf',
          bytes: 291_545_600,
          sha256: '0ef57d2c838458a1952664260dcba38e5bdda37494f3af732f06e4add24068e3',
        },
      ],
    },
    {
      id: 'onnx-q4',
      format: 'onnx',
      quantization: 'q4',
      device: 'webgpu',
      repository: 'onnx-community/gemma-3-270m-it-ONNX',
      commit: 'cfd5c04f84a64766d63efc5bb1d2cf31f34a4a90',
      files: [...onnxCompanions, { path: 'onnx/model_q4.onnx' }, { path: 'onnx/model_q4.onnx_data', isOptional: true }],
      aboutBytes: 323_000_000,
    },
  ],
};
