// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { applyEdits, type Edit } from '../../src/core/redact/edit';
import { taskIds } from '../../src/tasks';
import type { WriteRefusal } from '../../src/core/run/writing-back';
import { mountCard } from '../../src/ui/card/mount-card';
import type { CardHost } from '../../src/ui/hosts';
import { mountPanel } from '../../src/ui/panel/mount-panel';
import { editableCard, fakeCard, fakePanel } from '../gallery/fake-hosts';
import { draft, letter } from '../gallery/passages';
import { control, createRoot, createSurface, press, type RecordedSurface, settle } from './stage';

let surface: RecordedSurface;
let root: HTMLElement;

/** A page that holds a text and takes edits of it. */
function pageWith(text: string, refused?: WriteRefusal) {
  const page = { text, writes: 0 };
  const writeBack = vi.fn(async (edits: readonly Edit[]) => {
    if (refused) return { refused };
    page.text = applyEdits(page.text, edits);
    page.writes++;
    return { passage: { text: page.text } };
  });
  return { page, writeBack };
}

const show = async (host: CardHost) => {
  root.setAttribute('data-gloss-root', '');
  await settle(() => void mountCard(root, host));
};
const lines = () => [...root.querySelectorAll<HTMLElement>('.finding-line')];
const words = () => root.textContent ?? '';

beforeEach(async () => {
  surface = await createSurface();
  root = createRoot();
});

describe('fixing from the card', () => {
  it('shows before anything is written what would stand in the place of each value', async () => {
    const { page, writeBack } = pageWith(letter.text);
    await show({ ...editableCard(surface, letter, ['entities']), writeBack });
    expect([...root.querySelectorAll('.finding-instead ins')].map((instead) => instead.textContent)).toEqual([
      '[PERSON 1]',
      '[PERSON 2]',
      '[ORGANISATION 1]',
      '[PLACE 1]',
      '[E-MAIL ADDRESS 1]',
      '[PHONE NUMBER 1]',
      '[DATE 1]',
      '[AMOUNT OF MONEY 1]',
    ]);
    expect(page.writes).toBe(0);
  });

  it('replaces all by one press, and one key takes all of it back', async () => {
    const { page, writeBack } = pageWith(letter.text);
    const keepKnown = vi.fn(async () => {});
    await show({ ...editableCard(surface, letter, ['entities']), writeBack, keepKnown });
    await settle(() => control(root, 'Replace all (9)').click());
    expect(page.text).not.toMatch(/Calderón|Tomás|Brightwater|912/);
    expect(page.text).toContain('Yours, [PERSON 1]');
    expect(lines()).toHaveLength(0);
    expect(words()).toContain('Replaced: 9.');
    expect(keepKnown).toHaveBeenCalledOnce();
    await settle(() => void root.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true })));
    expect(page.text).toBe(letter.text);
    expect(lines()).toHaveLength(8);
  });

  it('replaces one value at all its places, and leaves the others where they stand now', async () => {
    const { page, writeBack } = pageWith(letter.text);
    const reveal = vi.fn();
    await show({ ...editableCard(surface, letter, ['entities']), writeBack, reveal });
    await settle(() => control(root, 'Replace “Ines Calderón”').click());
    expect(page.text).toBe(letter.text.replaceAll('Ines Calderón', '[PERSON 1]'));
    expect(lines()).toHaveLength(7);
    const lisbon = [...root.querySelectorAll<HTMLElement>('.finding-value')].find((value) => value.textContent?.includes('Lisbon'));
    await settle(() => lisbon?.click());
    const [{ start, end }] = reveal.mock.lastCall!;
    expect(page.text.slice(start, end)).toBe('Lisbon');
  });

  it('says in words why nothing was written, and changes nothing in front', async () => {
    const reasons = {
      'read-only': 'cannot be edited',
      'unknown-editor': 'does not understand',
      changed: 'has changed',
      'not-taken': 'did not take',
      'half-taken': 'its own undo',
    };
    for (const [refused, sentence] of Object.entries(reasons)) {
      root = createRoot();
      await show({ ...editableCard(surface, letter, ['entities']), writeBack: pageWith(letter.text, refused as WriteRefusal).writeBack });
      await settle(() => control(root, 'Replace all (9)').click());
      expect(words()).toContain(sentence);
      expect(lines()).toHaveLength(8);
    }
  });

  it('copies the cleaned text where nothing can be written, and offers no replacing', async () => {
    await show(fakeCard(surface, letter, ['entities']));
    expect(root.querySelector('[data-act=replace]')).toBeNull();
    await settle(() => control(root, 'Copy cleaned text (9)').click());
    expect(surface.copied[0]).toContain('my name is [PERSON 1] and I ordered');
    expect(surface.copied[0]).not.toContain('Calderón');
  });

  it('takes the form that is chosen', async () => {
    await show(fakeCard(surface, letter, ['entities']));
    for (const [form, sign] of [
      ['masked', '••••••@brightwater.example'],
      ['bar', '████'],
      ['fake', 'name@example.com'],
    ] as const) {
      const select = control(root, 'What is to stand instead') as HTMLSelectElement;
      await settle(() => {
        select.value = form;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await settle(() => control(root, /^Copy cleaned text/).click());
      expect(surface.copied.at(-1)).toContain(sign);
    }
  });

  it('never writes a secret, and never shows the covered one that it replaces', async () => {
    const { page, writeBack } = pageWith(draft.text);
    await show({ ...editableCard(surface, draft, taskIds), writeBack });
    expect(root.innerHTML).not.toContain('glk_live');
    await settle(() => control(root, 'Replace all (1)').click());
    expect(page.text).toContain('the shop key is [SECRET 1], please');
    expect(root.innerHTML).not.toContain('glk_live');
  });

  it('turns a rule off from its finding, with undo', async () => {
    const switchRule = vi.fn(async () => [{ type: 'set-rule', policy: 'claims', rule: 'absolute', options: null } as const]);
    const changeBack = vi.fn(async () => 'stored');
    await show({ ...editableCard(surface, draft, ['compliance']), switchRule, changeBack });
    const before = lines().length;
    await settle(() => control(root, 'Why “guaranteed”?').click());
    await settle(() => control(root, 'Turn this rule off').click());
    expect(switchRule.mock.lastCall).toMatchObject([{ policy: 'claims', rule: 'absolute' }, 'off']);
    expect(lines().length).toBe(before - 2);
    await settle(() => control(root, 'Undo').click());
    expect(changeBack).toHaveBeenCalledWith([{ type: 'set-rule', policy: 'claims', rule: 'absolute', options: null }]);
    expect(lines()).toHaveLength(before);
  });
});

describe('the way back', () => {
  const known = [{ kind: 'PER', original: 'Ada Lindqvist', replacement: '[PERSON 1]' }];
  const answer = { text: 'Dear [Person 1], all is well. Yours, Eve' };

  it('puts the originals back into an answer, where it stands and by one key back again', async () => {
    const { page, writeBack } = pageWith(answer.text);
    await show({ ...editableCard(surface, answer, ['entities']), loadKnown: async () => known, writeBack });
    await settle(() => control(root, 'Put originals back').click());
    expect(page.text).toBe('Dear Ada Lindqvist, all is well. Yours, Eve');
    await settle(() => control(root, 'Undo').click());
    expect(page.text).toBe(answer.text);
  });

  it('copies the text with originals where nothing can be written, and is absent where nothing is known', async () => {
    await show({ ...fakeCard(surface, answer, ['entities']), loadKnown: async () => known });
    await settle(() => control(root, 'Copy with originals').click());
    expect(surface.copied).toEqual(['Dear Ada Lindqvist, all is well. Yours, Eve']);
    root = createRoot();
    await show(fakeCard(surface, answer, ['entities']));
    expect(words()).not.toContain('Copy with originals');
  });
});

describe('finding nothing', () => {
  it('says how many packs looked, and what nobody looked for', async () => {
    await show(fakeCard(surface, letter, ['compliance']));
    expect(words()).toContain('the rules of 2 packs');
    expect(words()).toContain('Not checked, because the packs are off: Health claims, Plain language.');
  });
});

describe('the review by keyboard', () => {
  it('reaches eight findings with eight keys from an open card, and is one stop of Tab', async () => {
    await show(editableCard(surface, letter, ['entities']));
    const seen = new Set<string>();
    for (let presses = 0; presses < 8; presses++) {
      press((document.activeElement as HTMLElement | null)?.closest('[data-gloss-root]') ? (document.activeElement as HTMLElement) : root, 'j');
      seen.add(document.activeElement?.textContent ?? '');
    }
    expect(seen.size).toBe(8);
    expect([...root.querySelectorAll<HTMLElement>('.finding-line button')].filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  it('replaces, ignores and opens by one letter, and goes on to the next line', async () => {
    const { page, writeBack } = pageWith(letter.text);
    await show({ ...editableCard(surface, letter, ['entities']), writeBack });
    press(root, 'j');
    await settle(() => press(document.activeElement as HTMLElement, 'r'));
    expect(page.text).not.toContain('Ines Calderón');
    expect(document.activeElement?.textContent).toContain('Tomás');
    await settle(() => press(document.activeElement as HTMLElement, 'i'));
    expect(words()).not.toContain('Tomás');
    expect(document.activeElement?.textContent).toContain('Brightwater');
    await settle(() => press(document.activeElement as HTMLElement, 'o'));
    expect(root.querySelectorAll('.finding-detail')).toHaveLength(1);
    await settle(() => press(document.activeElement as HTMLElement, '?'));
    expect(root.querySelector('.key-help')).not.toBeNull();
  });

  it('leaves letters alone that are typed into a field', async () => {
    root.setAttribute('data-gloss-root', '');
    const field = document.createElement('input');
    await show(editableCard(surface, letter, ['entities']));
    root.append(field);
    expect(press(field, 'j').defaultPrevented).toBe(false);
  });
});

describe('fixing in the panel', () => {
  it('cleans a text of its own where it stands, and puts it back', async () => {
    await settle(() => void mountPanel(root, fakePanel(surface, letter)));
    await settle(() => control(root, /^Entities\d/).click());
    await settle(() => control(root, 'Replace all (9)').click());
    expect(root.querySelector('.marked-passage')?.textContent).toContain('my name is [PERSON 1] and');
    await settle(() => control(root, 'Undo').click());
    expect(root.querySelector('.marked-passage')?.textContent).toContain('Ines Calderón');
  });
});
