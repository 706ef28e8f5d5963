import { builtInModel } from '../../core/run/built-in-model';
import { languageName } from '../formats';
import { useSurface } from '../surface';

/** Which model the built-in one is: its name and version, its size, what it reads, where it runs. */
export function ModelFacts({ threads }: { threads?: number }) {
  const { t, formats, locale } = useSurface();
  const { name, version, bytes, languages } = builtInModel;
  const facts = [
    `${name} ${version}`,
    formats.bytes(bytes),
    t('status.reads', formats.list(languages.map((language) => languageName(language, locale)))),
    t('status.on_device'),
    ...(threads === undefined ? [] : [threads === 1 ? t('status.thread') : t('status.threads', formats.integer(threads))]),
  ];
  return <>{facts.join(' · ')}</>;
}
