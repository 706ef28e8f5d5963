import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '@/src/core/run/settings';
import { taskIds } from '@/src/tasks';
import { labelsOf } from '@/src/core/run/labels';
import { applyChanges, changesBetween, settingsLists } from '@/src/core/run/settings-change';
import { isStorable } from '@/src/protocol/stored-settings';
import { parseSettingsOrder } from '@/src/protocol/settings-change';

const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
const id = fc.constantFrom('iban', 'email', 'de/tax', 'health', 'plain');
const share = fc.constantFrom(0, 0.4, 0.75, 1);
const options = fc.oneof(
  fc.record({ on: fc.boolean() }),
  fc.record({ threshold: share }),
  fc.record({ on: fc.boolean(), threshold: share, severity: fc.constantFrom('info', 'serious') }),
);
const rule = options as fc.Arbitrary<{ on?: boolean; threshold?: number; severity?: 'info' | 'serious' }>;
const detector = rule.map(({ severity: _, ...rest }) => rest).filter((entry) => Object.keys(entry).length > 0);
const rules = fc.dictionary(id, rule, { minKeys: 1, maxKeys: 3 });
const pack = fc.oneof(
  fc.record({ on: fc.boolean() }),
  rules.map((rules) => ({ rules })),
  fc.record({ on: fc.boolean(), rules }),
);

const settings: fc.Arbitrary<Settings> = fc.record({
  version: fc.constant(5 as const),
  tasksOff: fc.shuffledSubarray([...taskIds]),
  taskOrder: fc.shuffledSubarray([...taskIds]),
  sitesOff: fc.uniqueArray(fc.constantFrom('a.example', 'b.example', 'localhost', '[::1]')),
  siteRulesOff: fc.shuffledSubarray(['a.example health-claims/cure', 'b.example user/house/own']),
  profiles: fc.uniqueArray(
    fc.record(
      {
        site: fc.constantFrom('a.example', '*.example', '[::1]'),
        tasksOff: fc.shuffledSubarray([...taskIds]),
        policies: fc.dictionary(id, fc.boolean(), { minKeys: 1, maxKeys: 3 }),
        entityThreshold: share,
      },
      { requiredKeys: ['site'] },
    ),
    { selector: ({ site }) => site, maxLength: 3 },
  ),
  hub: fc.constantFrom('https://huggingface.co', 'https://mirror.example.org/hf'),
  labelsOff: fc.shuffledSubarray([...labelsOf('entity')]),
  entityThreshold: share,
  detectors: fc.dictionary(id, detector, { maxKeys: 4 }),
  countries: fc.uniqueArray(fc.constantFrom('DE', 'FR', 'US')),
  policies: fc.dictionary(id, pack, { maxKeys: 3 }),
  ignored: fc.uniqueArray(hash, { maxLength: 4 }),
});

/** With the lists in one order, whose order means nothing. */
function inOrder(settings: Settings): Settings {
  const profiles = settings.profiles
    .map((profile) => ({ ...profile, ...(profile.tasksOff && { tasksOff: profile.tasksOff.toSorted() }) }))
    .sort((one, other) => (one.site < other.site ? -1 : 1));
  return { ...settings, profiles, ...Object.fromEntries(settingsLists.map((list) => [list, [...settings[list]].sort()])) };
}

describe('changes of the settings', () => {
  it('lead from any settings to any other, may be stored, and are taken when sent', () => {
    fc.assert(
      fc.property(settings, settings, (before, after) => {
        const changes = changesBetween(before, after);
        const reached = applyChanges(before, changes);
        expect(inOrder(reached)).toEqual(inOrder(after));
        expect(isStorable(reached)).toBe(true);
        const order = { changes, isPrivate: false };
        expect(parseSettingsOrder(JSON.parse(JSON.stringify(order)))).toEqual(order);
      }),
    );
  });

  it('are none between settings that mean the same', () => {
    fc.assert(
      fc.property(settings, (same) => {
        expect(changesBetween(same, inOrder(same))).toEqual([]);
      }),
    );
  });

  it('of two who began at the same settings both hold, in either order, where they are about different things', () => {
    fc.assert(
      fc.property(settings, hash, (before, value) => {
        const inTab = [{ type: 'add', list: 'ignored', items: [value] }] as const;
        const inOptions = changesBetween(before, { ...before, entityThreshold: 0.5, sitesOff: [], detectors: { phone: { on: false } } });
        const [one, other] = [applyChanges(applyChanges(before, inTab), inOptions), applyChanges(applyChanges(before, inOptions), inTab)];
        expect(inOrder(one)).toEqual(inOrder(other));
        expect(one.ignored).toContain(value);
        expect([one.entityThreshold, one.sitesOff, one.detectors]).toEqual([0.5, [], { phone: { on: false } }]);
      }),
    );
  });

  it('begin with the address models come from', () => {
    const after = { ...defaultSettings, taskOrder: ['entities'], hub: 'https://mirror.example.org' };
    expect(changesBetween(defaultSettings, after).map(({ type }) => type)).toEqual(['set-hub', 'order-tasks']);
  });
});

describe('what is sent as a change', () => {
  it.each([
    ['no list', { changes: {}, isPrivate: false }],
    ['an unknown change', { changes: [{ type: 'replace', settings: {} }], isPrivate: false }],
    ['a field too many', { changes: [{ type: 'set-threshold', threshold: 0.5, and: 1 }], isPrivate: false }],
    ['a threshold that is none', { changes: [{ type: 'set-threshold', threshold: 2 }], isPrivate: false }],
    ['an address of no hub', { changes: [{ type: 'set-hub', hub: 'http://evil.example' }], isPrivate: false }],
    ['something that is no hash', { changes: [{ type: 'add', list: 'ignored', items: ['x'.repeat(5_000_000)] }], isPrivate: false }],
    ['a task twice', { changes: [{ type: 'order-tasks', tasks: ['entities', 'entities'] }], isPrivate: false }],
    ['a list there is none of', { changes: [{ type: 'add', list: 'tasks', items: ['entities'] }], isPrivate: false }],
    ['a name that is none', { changes: [{ type: 'set-detector', id: '__proto__', options: { on: false } }], isPrivate: false }],
    ['too many', { changes: Array.from({ length: 10_001 }, () => ({ type: 'set-threshold', threshold: 0.5 })), isPrivate: false }],
    ['nothing said of where it comes from', { changes: [] }],
    ['null', null],
  ])('is refused: %s', (_, order) => {
    expect(parseSettingsOrder(order)).toBeNull();
  });
});
