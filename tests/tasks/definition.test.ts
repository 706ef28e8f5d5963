import { describe, expect, it } from 'vitest';
import { applyTaskChange, entryOf, freeTaskId, type TaskDefinition, undoTaskChange, type UserTask } from '@/src/core/run/custom-task';
import { parseTaskChanges } from '@/src/protocol/user-tasks';
import { readTask, writeTask } from '@/src/tasks/definition/read-task';

const tasks: Readonly<Record<string, TaskDefinition>> = {
  sort: {
    title: 'Support mail',
    description: 'Who should answer.',
    kind: 'sort',
    labels: [
      { name: 'Refund', description: 'Wants money back', examples: ['I want my money back: all of it', '“quoted”\nand over two lines', 'true'] },
      { name: 'Bug', examples: ['It crashes 😀'] },
    ],
  },
  record: {
    title: 'Invoice',
    kind: 'record',
    fields: [
      { name: 'number', type: 'quote' },
      { name: 'paid', type: 'choice', choices: ['yes', 'no'], isList: true, mayBeMissing: true },
    ],
    examples: [{ text: 'Invoice 12', record: { number: '12', paid: null } }],
  },
  judge: { title: 'No promises', kind: 'judge', rule: 'promises a return', breaks: ['You will double it.'], keeps: ['It may fall.'], threshold: 0.5 },
  write: { title: 'Reply', kind: 'write', instruction: 'Answer politely: {text}', length: 'short' },
};

const problemsOf = (file: object | string) => {
  const read = readTask(typeof file === 'string' ? file : JSON.stringify(file, null, 2));
  return 'problems' in read ? read.problems.map(({ code, detail, expected, line }) => ({ code, detail, expected, line })) : [];
};

describe('a task as a file', () => {
  it.each(Object.keys(tasks))('of kind %s reads back as it was written, and may be sent to be stored', (kind) => {
    const definition = tasks[kind]!;
    expect(readTask(writeTask(definition))).toEqual({ definition });
    expect(parseTaskChanges([{ type: 'put-task', task: { id: 'user/x', definition } }])).not.toBeNull();
  });

  it('may be YAML, as packs are', () => {
    const read = readTask('title: Tone\nkind: sort\nlabels:\n  - name: warm\n    examples: [Thanks!]\n  - name: cold\n    examples: ["No."]\n');
    expect(read).toMatchObject({ definition: { title: 'Tone', labels: [{ name: 'warm' }, { name: 'cold' }] } });
  });

  it('says which field is wrong, where, and which was probably meant', () => {
    const { title, ...rest } = tasks.sort!;
    expect(problemsOf({ ...rest, titel: title })).toEqual([
      { code: 'unknown_field', detail: 'titel', expected: 'title', line: expect.any(Number) },
      { code: 'missing_field', detail: 'title', expected: '', line: 1 },
    ]);
    expect(problemsOf({ ...tasks.sort!, kind: 'sorting' })).toContainEqual(expect.objectContaining({ code: 'not_one_of', detail: 'sorting' }));
    expect(
      problemsOf({
        ...tasks.sort!,
        labels: [
          { name: 'a', exampels: [] },
          { name: 'b', examples: [] },
        ],
      })[0],
    ).toMatchObject({
      code: 'unknown_field',
      detail: 'exampels',
      expected: 'examples',
      line: 8,
    });
    expect(problemsOf('{')).toMatchObject([{ code: 'not_yaml' }]);
  });

  it('takes no field of another kind, no two labels that read the same, and nothing that is too much', () => {
    expect(problemsOf({ ...tasks.write!, labels: [] })).toMatchObject([{ code: 'unknown_field', detail: 'labels' }]);
    expect(
      problemsOf({
        ...tasks.sort!,
        labels: [
          { name: 'Bug', examples: [] },
          { name: ' bug', examples: [] },
        ],
      }),
    ).toMatchObject([{ code: 'same_name' }]);
    expect(problemsOf({ ...tasks.sort!, labels: [{ name: 'Bug', examples: [] }] })).toMatchObject([{ code: 'too_few' }]);
    // What the form could not show whole.
    const fieldOf = (field: object) => problemsOf({ title: 'Invoice', kind: 'record', fields: [field] });
    expect(fieldOf({ name: 'Due: date', type: 'text' })).toMatchObject([{ code: 'stray_sign', detail: ':' }]);
    expect(fieldOf({ name: 'paid', type: 'choice', choices: ['yes', 'no, not yet'] })).toMatchObject([{ code: 'stray_sign', detail: ',' }]);
    const many = { name: 'Bug', examples: Array.from({ length: 201 }, (_, at) => String(at)) };
    expect(problemsOf({ ...tasks.sort!, labels: [many, { name: 'x', examples: [] }] })).toMatchObject([{ code: 'too_many', expected: '200' }]);
  });
});

describe('the list of tasks', () => {
  const taskOf = (id: string): UserTask => ({ id, definition: tasks.sort! });
  const all = ['user/a', 'user/b', 'user/c'].map(taskOf);

  it('is changed in place, and every change can be taken back', () => {
    const list = all.map(entryOf);
    for (const change of [
      { type: 'put-task', task: { ...taskOf('user/b'), definition: tasks.write! } },
      { type: 'put-task', task: taskOf('user/d') },
      { type: 'remove-task', id: 'user/b' },
    ] as const) {
      const changed = applyTaskChange(list, change);
      expect(changed).not.toEqual(list);
      expect(applyTaskChange(changed, undoTaskChange(change, all))).toEqual(list);
    }
  });

  it('gives every task a name of its own', () => {
    expect(freeTaskId('Support Mail!', [])).toBe('user/support-mail');
    expect(freeTaskId('Support Mail', ['user/support-mail', 'user/support-mail-2'])).toBe('user/support-mail-3');
    expect(freeTaskId('客户邮件', [])).toBe('user/task');
    expect(freeTaskId('Crème brûlée', [])).toBe('user/creme-brulee');
  });

  it('takes from nobody a task that is none', () => {
    expect(parseTaskChanges([{ type: 'put-task', task: { id: 'sentiment', definition: tasks.sort } }])).toBeNull();
    expect(parseTaskChanges([{ type: 'put-task', task: { id: 'user/x', definition: { ...tasks.sort, script: 'x' } } }])).toBeNull();
    expect(parseTaskChanges([{ type: 'move' }])).toBeNull();
  });
});
