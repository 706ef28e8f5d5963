import { describe, expect, it } from 'vitest';
import { lockValues, unlockValues } from '@/src/core/redact/locked-values';

const values = [{ kind: 'PER', original: 'Amelia Hartmann', replacement: '[PERSON 1]' }];
const until = Date.UTC(2030, 0, 1);

describe('locked values', () => {
  it('are opened by the passphrase, in whichever composition it is typed, and hold nothing to be read', async () => {
    const locked = await lockValues(values, 'caf\u00e9 au lait 9', until);
    expect(JSON.stringify(locked)).not.toMatch(/Amelia|PERSON/);
    expect(await unlockValues(locked, 'cafe\u0301 au lait 9', until - 1)).toEqual({ values });
  });

  it('stay shut to another passphrase, after their time, and when anybody has prolonged them', async () => {
    const locked = await lockValues(values, 'correct horse battery', until);
    expect(await unlockValues(locked, 'correct horse batterx', until - 1)).toEqual({ refused: 'wrong-passphrase' });
    expect(await unlockValues(locked, 'correct horse battery', until)).toEqual({ refused: 'expired' });
    expect(await unlockValues({ ...locked, until: until + 1 }, 'correct horse battery', until)).toEqual({ refused: 'wrong-passphrase' });
  });
});
