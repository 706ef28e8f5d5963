import type { Finding } from '../../src/core/run/finding';
import { isFindings } from '../../src/core/run/result';
import type { OpenReading } from '../../src/engine/reading';
import { resultOf } from './product';

/** What the compliance task finds against one policy pack, the whole task being run as a user runs it. */
export async function findBreaches(reading: OpenReading, policy: string): Promise<Finding[]> {
  const result = await resultOf(reading, 'compliance');
  if (!isFindings(result)) throw new Error('The compliance task did not return findings.');
  return result.findings.filter(({ broken }) => broken?.policy === policy);
}
