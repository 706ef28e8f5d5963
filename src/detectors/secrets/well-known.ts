import type { SecretKind } from './kind';

/** The kinds that turn up most in public leaks. */
export const wellKnown: readonly SecretKind[] = [
  { id: 'aws-access-key-id', title: 'AWS access key ID', format: '(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z2-7]{16}', keywords: ['akia', 'asia', 'abia', 'acca', 'a3t'], minEntropy: 3, source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html' },
  { id: 'github-personal-access-token', title: 'GitHub personal access token', format: 'ghp_[A-Za-z0-9]{36}', minEntropy: 3, source: 'https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/' },
  { id: 'github-fine-grained-token', title: 'GitHub fine-grained token', format: 'github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}', minEntropy: 3, source: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github' },
  { id: 'gitlab-personal-access-token', title: 'GitLab personal access token', format: 'glpat-[A-Za-z0-9_-]{20}', minEntropy: 3, source: 'https://docs.gitlab.com/security/tokens/' },
  { id: 'slack-bot-token', title: 'Slack bot token', format: 'xoxb-[0-9]{8,14}-[A-Za-z0-9-]{18,60}', source: 'https://docs.slack.dev/authentication/tokens/' },
  { id: 'stripe-secret-key', title: 'Stripe secret key', format: '(?:sk|rk)_(?:live|test|prod)_[A-Za-z0-9]{10,99}', keywords: ['sk_live', 'sk_test', 'sk_prod', 'rk_live', 'rk_test', 'rk_prod'], source: 'https://docs.stripe.com/keys' },
  { id: 'openai-api-key', title: 'OpenAI API key', format: 'sk-(?:(?:proj|svcacct|admin)-[A-Za-z0-9_-]{20,200}|[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20})', keywords: ['sk-'], minEntropy: 3, source: 'https://platform.openai.com/docs/api-reference/authentication' },
  { id: 'anthropic-api-key', title: 'Anthropic API key', format: 'sk-ant-api03-[A-Za-z0-9_-]{93}AA', minEntropy: 3, source: 'https://docs.anthropic.com/en/api/overview' },
  { id: 'google-api-key', title: 'Google API key', format: 'AIza[A-Za-z0-9_-]{35}', minEntropy: 4, source: 'https://cloud.google.com/docs/authentication/api-keys' },
  { id: 'npm-access-token', title: 'npm access token', format: 'npm_[A-Za-z0-9]{36}', minEntropy: 3, source: 'https://docs.npmjs.com/about-access-tokens' },
];
