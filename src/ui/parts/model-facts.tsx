import { builtInModels } from '../../core/run/built-in-model';
import { languageName } from '../formats';
import { useSurface } from '../surface';

/** Which models the built-in ones are: name and version, size, licence, what each reads; and where they run. Of a run, those that have read. */
export function ModelFacts({ encoders, threads }: { encoders?: readonly string[]; threads?: number }) {
  const { t, formats, locale } = useSurface();
  const models = builtInModels
    .filter(({ id }) => encoders === undefined || encoders.includes(id))
    .map(({ name, version, bytes, languages, licence }) =>
      [`${name} ${version}`, formats.bytes(bytes), licence, t('status.reads', formats.list(languages.map((language) => languageName(language, locale))))].join(
        ' · ',
      ),
    );
  const where = [
    t('status.on_device'),
    ...(threads === undefined ? [] : [threads === 1 ? t('status.thread') : t('status.threads', formats.integer(threads))]),
  ].join(' · ');
  return (
    <>
      {[...models, where].map((line) => (
        <span key={line} class="fact-line">
          {line}
        </span>
      ))}
    </>
  );
}
