import type { Examples } from '../core/rules/detector';
import { examples as authorizationHeader } from '../detectors/authorization-header';
import { examples as basicAuthUrl } from '../detectors/basic-auth-url';
import { examples as connectionString } from '../detectors/connection-string';
import { examples as genericSecret } from '../detectors/generic-secret';
import { examples as jwt } from '../detectors/jwt';
import { examples as keyBlock } from '../detectors/key-block';
import { secretKinds } from '../detectors/secrets';
import { createRandom, sampleFormat } from '../detectors/secrets/sample';

/** A value that the format of this kind of secret invents, the same every time: none is written down here. */
function invent(id: string): string {
  const kind = secretKinds.find((each) => each.id === id);
  if (!kind) throw new Error(`no kind of secret is called ${id}`);
  return sampleFormat(kind.format, createRandom(7));
}

/** The first of a detector's own examples in which it finds something. */
function hitOf(examples: Examples): Examples {
  return examples.filter((example) => example.includes('«')).slice(0, 1);
}

/** Where the rules of the pack `secrets` find something and where not. A file of its own, because the engine must not carry what invents them. */
export const examples: Readonly<Record<string, Examples>> = {
  'private-key': [...hitOf(keyBlock), 'The private key is in the safe.'],
  'cloud-key': [`The key of the backup is «${invent('aws-access-key-id')}».`, 'The cloud has a silver lining.'],
  'code-token': [`Push with «${invent('github-personal-access-token')}».`, 'Push the change.'],
  'ai-key': [`Ask with «${invent('anthropic-api-key')}».`, 'Ask the assistant.'],
  'payment-key': [`Charge with «${invent('stripe-secret-key')}».`, 'The charge was refunded.'],
  'messaging-token': [`Post with «${invent('slack-bot-token')}».`, 'Post it in the channel.'],
  'monitoring-key': [`Trace with «${invent('grafana-service-token')}».`, 'The trace is empty.'],
  'product-key': [`Import with «${invent('notion-token')}».`, 'The import is done.'],
  'database-password': [...hitOf(connectionString), 'The password of the database is known.'],
  'password-in-address': [...hitOf(basicAuthUrl), 'Open https://example.org.'],
  'session-token': [...hitOf(jwt), 'The token is gone.'],
  'authorization-header': [...hitOf(authorizationHeader), 'Authorization is required.'],
  'password-or-key': [...hitOf(genericSecret), 'The key is under the mat.'],
};
