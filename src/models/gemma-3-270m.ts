import type { Model } from '../core/store/model';

/** The pretrained Gemma, without instruction tuning: the ground for fine-tunes. No public conversion of it is known, so it comes by import. */
export const gemma3Pretrained: Model = {
  id: 'gemma-3-270m',
  title: 'Gemma 3 270M',
  about: {
    en: 'Not tuned to follow instructions. For those who fine-tune it; brought in by import.',
    zh_CN: '未经指令微调，供自行微调使用；通过导入添加。',
  },
  architecture: 'gemma3',
  parameters: 268_098_176,
  contextTokens: 32_768,
  languages: ['en'],
  licence: 'gemma',
  stopTokens: ['<eos>'],
  sampling: { temperature: 1, topK: 64, topP: 0.95 },
  quirks: [],
  editions: [],
};
