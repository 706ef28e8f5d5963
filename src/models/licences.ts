import type { Licence, LicenceId } from '../core/store/model';

/** What each licence asks. Summaries are ours and bind nobody; the texts behind the links do. */
export const licences: Readonly<Record<LicenceId, Licence>> = {
  'apache-2.0': {
    id: 'apache-2.0',
    title: 'Apache License 2.0',
    summary: {
      en: 'Free for any use, also commercial. Copies keep the licence and the notices.',
      zh_CN: '可自由用于任何用途，包括商业用途。复制时须保留许可证与声明。',
    },
    links: [{ title: 'Apache License, Version 2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' }],
  },
  gemma: {
    id: 'gemma',
    title: 'Gemma Terms of Use',
    summary: {
      en: 'Free to use, also commercially, under Google’s terms. Certain uses are prohibited, among them harm, deception and automated decisions about people’s rights. Whoever passes the model on must pass on these terms.',
      zh_CN: '在 Google 的条款下可免费使用，包括商业用途。禁止某些用途，例如伤害、欺骗，以及对他人权利作出自动化决定。转交模型时必须一并附上这些条款。',
    },
    links: [
      { title: 'Gemma Terms of Use', url: 'https://ai.google.dev/gemma/terms' },
      { title: 'Gemma Prohibited Use Policy', url: 'https://ai.google.dev/gemma/prohibited_use_policy' },
    ],
    confirmation: {
      en: 'I have read the Gemma Terms of Use and the Prohibited Use Policy and accept them.',
      zh_CN: '我已阅读并接受 Gemma 使用条款和禁止使用政策。',
    },
    notice: 'Gemma is provided under and subject to the Gemma Terms of Use found at ai.google.dev/gemma/terms',
  },
  'lfm-1.0': {
    id: 'lfm-1.0',
    title: 'LFM Open License 1.0',
    summary: {
      en: 'Free for private use, research and non-profit organisations. Commercial use is free only for those with less than 10 million US dollars of revenue a year; others need a licence from Liquid AI.',
      zh_CN: '个人使用、研究和非营利组织可免费使用。商业使用仅对年收入低于 1000 万美元者免费；其他情况须向 Liquid AI 购买许可。',
    },
    links: [{ title: 'LFM Open License v1.0', url: 'https://www.liquid.ai/lfm-license' }],
    confirmation: {
      en: 'My use is not commercial, or the yearly revenue of my organisation is below 10 million US dollars.',
      zh_CN: '我的使用不属于商业用途，或者我所在组织的年收入低于 1000 万美元。',
    },
    notice: 'Licensed under the LFM Open License v1.0. Copyright (c) Liquid AI, Inc. https://www.liquid.ai/lfm-license',
  },
};
