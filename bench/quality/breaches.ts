import type { Finding } from '../../src/core/run/finding';
import type { Reading } from './product';

/** What the compliance task finds against one policy pack, the whole task being run as a user runs it. */
export async function findBreaches(reading: Reading, policy: string): Promise<Finding[]> {
  const result = await reading.run('compliance');
  if (result.kind !== 'findings') throw new Error('The compliance task did not return findings.');
  return result.findings.filter(({ broken }) => broken?.policy === policy);
}
