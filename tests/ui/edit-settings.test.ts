import { describe, expect, it } from 'vitest';
import { defaultSettings as first, type Settings } from '../../src/core/run/settings';
import { isLastTask, tasksOn } from '../../src/core/run/switched-tasks';
import { taskIds } from '../../src/tasks';
import { isDetectorOn, isPolicyOn, isRuleOn } from '../../src/core/rules/switches';
import { isSiteOff } from '../../src/browser/sites';
import {
  moveTask,
  readHost,
  readSitePattern,
  setDetector,
  setProfile,
  setRule,
  severityOf,
  switchPolicy,
  switchTask,
  switchTaskAt,
  withoutProfile,
} from '../../src/ui/options/edit-settings';
import { detectorNotes, policyNotes } from '../gallery/catalogue';

const email = detectorNotes.find(({ id }) => id === 'email')!;
const french = detectorNotes.find(({ id }) => id === 'fr-nir')!;
const [health, plain] = [policyNotes[0]!, policyNotes[1]!];
const cure = health.rules[0]!;

describe('editing the settings', () => {
  it('switches a task off and on again at its usual place', () => {
    const without = switchTask(first, 'entities', false, taskIds);
    expect(tasksOn(without, taskIds)).toEqual(['sentiment', 'compliance']);
    expect(switchTask(without, 'entities', true, taskIds)).toEqual(first);
  });

  it('keeps of a profile only what is otherwise than everywhere', () => {
    const site = '*.example.org';
    const empty = setProfile(first, { site, tasksOff: undefined, policies: {}, entityThreshold: undefined });
    expect(empty.profiles).toEqual([{ site }]);
    const without = switchTaskAt(empty, { site }, 'entities', false, taskIds);
    expect(without.profiles).toEqual([{ site, tasksOff: ['entities'] }]);
    expect(without.tasksOff).toEqual([]);
    expect(switchTaskAt(without, without.profiles[0]!, 'entities', true, taskIds)).toEqual(empty);
    const lone = setProfile(first, { site, tasksOff: ['entities', 'compliance'] });
    expect(switchTaskAt(lone, lone.profiles[0]!, 'sentiment', false, taskIds)).toEqual(lone);
    expect(withoutProfile(lone, site)).toEqual(first);
  });

  it('reads a pattern of sites', () => {
    const read = ['*.Example.org', 'https://a.example.org/x', '*.localhost', '*.', '*', 'a.*.org', '*.a b', ''].map(readSitePattern);
    expect(read).toEqual(['*.example.org', 'a.example.org', '*.localhost', null, null, null, null, null]);
  });

  it('keeps the last task on', () => {
    const one = switchTask(switchTask(first, 'entities', false, taskIds), 'compliance', false, taskIds);
    expect(isLastTask(one, 'sentiment', taskIds)).toBe(true);
    expect(switchTask(one, 'sentiment', false, taskIds)).toEqual(one);
  });

  it('moves a task, at most to the ends', () => {
    const moved = (settings: Settings, task: string, place: number) => tasksOn(moveTask(settings, task, place, taskIds), taskIds);
    expect(moved(first, 'compliance', 0)).toEqual(['compliance', 'sentiment', 'entities']);
    expect(moved(first, 'sentiment', 9)).toEqual(['entities', 'compliance', 'sentiment']);
    expect(moved(switchTask(first, 'entities', false, taskIds), 'entities', 0)).toEqual(['sentiment', 'compliance']);
    expect(moveTask(moveTask(first, 'compliance', 0, taskIds), 'compliance', 2, taskIds)).toEqual(first);
  });

  it('shows a task that came later at its usual place, on, whatever was ordered and switched off before', () => {
    const before = moveTask(switchTask(first, 'sentiment', false, taskIds), 'compliance', 0, taskIds);
    expect(tasksOn(before, ['sentiment', 'loudness', 'entities', 'compliance'])).toEqual(['loudness', 'compliance', 'entities']);
    expect(tasksOn({ tasksOff: [], taskOrder: ['compliance', 'gone', 'entities'] }, taskIds)).toEqual(['sentiment', 'compliance', 'entities']);
    expect(tasksOn({ tasksOff: taskIds, taskOrder: [] }, taskIds)).toEqual(taskIds);
  });

  it('switches detectors against their default and stores only what differs', () => {
    const off = setDetector(first, email, { on: false });
    expect([isDetectorOn(email, first), isDetectorOn(email, off)]).toEqual([true, false]);
    expect(setDetector(off, email, { on: true })).toEqual(first);
    expect(isDetectorOn(french, { ...first, countries: ['US'] })).toBe(false);
    expect(isDetectorOn(email, { ...first, countries: ['US'] })).toBe(true);
    expect(isDetectorOn(french, setDetector(first, french, { on: true }))).toBe(true);
    expect(setDetector(setDetector(first, email, { threshold: 0.9 }), email, { on: false }).detectors.email).toEqual({ on: false, threshold: 0.9 });
    expect(setDetector(setDetector(first, email, { threshold: 0.9 }), email, { threshold: email.threshold })).toEqual(first);
  });

  it('switches policies and rules and stores only what differs', () => {
    expect([isPolicyOn(health, first), isPolicyOn(plain, first)]).toEqual([true, false]);
    const changed = setRule(switchPolicy(first, health, false), health, cure, { on: false, severity: 'info' });
    expect([isPolicyOn(health, changed), isRuleOn(health, cure, changed), severityOf(changed, health, cure)]).toEqual([false, false, 'info']);
    expect(setRule(switchPolicy(changed, health, true), health, cure, { on: true, severity: cure.severity })).toEqual(first);
  });

  it('keeps how sure the model must be for a rule that asks it', () => {
    const asking = { ...cure, match: { kind: 'head', head: 'toxicity', label: 'toxic', threshold: 0.8 } } as const;
    const strict = setRule(first, health, asking, { threshold: 0.95 });
    expect(strict.policies[health.id]?.rules).toEqual({ [cure.id]: { threshold: 0.95 } });
    expect(setRule(strict, health, asking, { severity: 'info' }).policies[health.id]?.rules).toEqual({ [cure.id]: { threshold: 0.95, severity: 'info' } });
    expect(setRule(strict, health, asking, { threshold: 0.8 })).toEqual(first);
  });

  it.each([
    ['example.org', 'example.org'],
    [' https://Example.ORG/page?x=1 ', 'example.org'],
    ['shop.example.org:8080', 'shop.example.org'],
    ['localhost', 'localhost'],
    ['not a host', null],
    ['example', null],
    ['', null],
  ])('reads %j as the host %j', (typed, host) => {
    expect(readHost(typed)).toBe(host);
  });

  it('switches a site off on every port of it', () => {
    const off = { ...first, sitesOff: [readHost('http://localhost:3000/page')!] };
    expect(['http://localhost:3000/', 'http://localhost:8080/x', 'https://example.org/'].map((address) => isSiteOff(off, address))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
