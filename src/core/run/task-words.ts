import { messageName, type Translate } from '../text/translate';
import type { UserTaskEntry } from './custom-task';

/** Families of sentences in which every task has one, and what a task of the user's says there. */
const families: Readonly<Record<string, (entry: UserTaskEntry) => string | undefined>> = {
  task: ({ title }) => title,
  menu: ({ title }) => title,
  task_about: ({ description }) => description,
};

/** Sentences with the words of the user's tasks among them, so that whoever names a task names every task alike. `entries` are those that there are now. */
export function withTaskWords(t: Translate, entries: () => readonly UserTaskEntry[]): Translate {
  return (key, ...values) => {
    const [family = '', ...rest] = key.split('.');
    const name = rest.join('.');
    const say = name.startsWith('user/') && Object.hasOwn(families, family) ? families[family] : undefined;
    const entry = say && entries().find(({ id }) => keyName(id) === keyName(name));
    return entry ? (say?.(entry) ?? '') : t(key, ...values);
  };
}

/** As `keyOf` writes names in keys. */
function keyName(name: string): string {
  return messageName(name).replaceAll('-', '_');
}
