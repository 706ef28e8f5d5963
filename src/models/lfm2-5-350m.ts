import type { Model } from '../core/store/model';

/** The successor of LFM2-350M. https://docs.liquid.ai/lfm/models/complete-library */
export const lfm25: Model = {
  id: 'lfm2-5-350m',
  title: 'LFM2.5-350M',
  about: {
    en: 'The newer LFM2: the same shape, trained longer.',
    zh_CN: 'LFM2 的新版本：结构相同，训练更充分。',
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
      repository: 'LiquidAI/LFM2.5-350M-GGUF',
      commit: '657e078c94084481950a2d555a941481f715536b',
      files: [
        {
          path: 'LFM2.5-350M-Q8_0.gguf',
          bytes: 379_217_632,
          sha256: 'be036a757295e550098b85e13f6af2735d0fa73b41e1156a40c7d8e8e32a5766',
        },
      ],
    },
  ],
};
