import { useState } from 'preact/hooks';
import type { ImportOffer } from '../../../core/store/import-offer';
import type { ModelsHost } from '../../model-hosts';
import { useSurface } from '../../surface';
import type { LicenceRequest } from './licence-request';

interface ImportOfferViewProps extends Pick<ModelsHost, 'computes'> {
  readonly offer: ImportOffer;
  withLicence(request: LicenceRequest): void;
  onAccept(title: string): void;
  onCancel(): void;
}

/** What was found in the files, to be named and taken, or not. */
export function ImportOfferView({ computes, offer, withLicence, onAccept, onCancel }: ImportOfferViewProps) {
  const { t, formats } = useSurface();
  const [title, setTitle] = useState(offer.title);
  const { description, licence } = offer;
  const accept = (event: Event) => {
    event.preventDefault();
    if (licence) withLicence({ licence, title, onAccepted: () => onAccept(title) });
    else onAccept(title);
  };
  const facts = [
    [t('import.architecture'), t(`architecture.${description.architecture}`)],
    [t('import.format'), `${description.format.toUpperCase()} ${description.quantization}`],
    [t('import.size'), formats.bytes(offer.bytes)],
    [t('import.parameters'), description.parameters ? formats.integer(description.parameters) : '–'],
    [t('import.layers'), `${formats.integer(description.layers)} × ${formats.integer(description.hiddenSize)}`],
    [t('import.vocabulary'), formats.integer(description.vocabularySize)],
    [t('import.context'), formats.integer(description.contextTokens)],
    [t('import.template'), t(description.hasChatTemplate ? 'import.template_yes' : 'import.template_no')],
    ...(description.licenceName ? [[t('import.licence'), description.licenceName]] : []),
  ];
  return (
    <form class="offer" onSubmit={accept}>
      <label class="offer-title">
        <span class="small soft">{t('import.name')}</span>
        <input class="field" value={title} maxLength={60} onInput={(event) => setTitle(event.currentTarget.value)} />
      </label>
      <dl class="pairs figures">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt class="soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {!computes.includes(description.format) && (
        <p class="small problem" role="note">
          {t('model.not_computed', description.format.toUpperCase())}
        </p>
      )}
      <div class="toolbar">
        <button type="submit" class="button primary">
          {t('import.accept')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('action.cancel')}
        </button>
      </div>
    </form>
  );
}
