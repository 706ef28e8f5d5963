import type { Examples } from '../core/rules/detector';
import { createPatternDetector } from './pattern/pattern';

/** Words after an at sign that belong to code: CSS rules, annotations, decorators and tags of comments. */
const codeWords = new Set(
  'media import charset font-face keyframes supports layer property page namespace container apply tailwind include mixin extend use forward param params return returns throws type typedef template see link since deprecated author version override overrides test before after beforeeach aftereach autowired bean component service controller entity table column id nullable nonnull suppresswarnings functionalinterface safevarargs inject injectable input output property staticmethod classmethod dataclass pytest app abstractmethod wraps cached_property lru_cache objc mainactor published state binding environment observable available escaping discardableresult end interface implementation class protocol synthesize selector optional readonly internal private public protected example default ts-ignore ts-expect-error ts-check latest next beta alpha todo everyone here channel all home work noon midnight least most once'.split(
    ' ',
  ),
);

/**
 * Names on social networks: an at sign, a letter or underscore, and up to 30 word characters, as X,
 * Instagram, GitHub and Mastodon (with its host) write them.
 * https://help.x.com/en/managing-your-account/x-username-rules
 */
export const handle = createPatternDetector({
  id: 'handle',
  label: 'HANDLE',
  title: { en: 'User name with @', zh_CN: '@用户名' },
  group: 'contact',
  requires: { keywords: ['@'] },
  pattern: /(?<![\p{L}\p{N}_.%+/@-])@[A-Za-z_](?:[A-Za-z0-9_]|[.-](?=[A-Za-z0-9_])){1,29}(?:@[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,4})?(?![\p{L}\p{N}_(/=])/gu,
  check: { code: 'pattern', passes: (value) => !codeWords.has(value.slice(1).toLowerCase()) },
  context: [
    'follow',
    'follower',
    'twitter',
    'instagram',
    'telegram',
    'tiktok',
    'threads',
    'mastodon',
    'bluesky',
    'github',
    'dm',
    'tweet',
    'tweeted',
    'posted',
    'handle',
    'username',
    'ping',
    'cc',
    '关注',
    '微博',
  ],
  confidence: { alone: 0.6, inContext: 0.92 },
});

/** Handles, then code and addresses. */
export const examples: Examples = [
  'Follow «@gloss_reader» on Mastodon: «@anna@social.example».',
  'Thanks «@mira.k», see you.',
  'Use @media print and @param name; write to a@b.example.',
  'Install @scope/name, call @Test().',
];
