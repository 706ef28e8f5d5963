import type { NotCarried, OfferOrProblems, PackOffer } from '../../../core/rules/pack-draft';
import { inLocale } from '../../../core/text/local-text';
import { CappedList } from '../../parts/capped-list';
import { ExampleText } from '../example-list';
import { useSurface } from '../../surface';
import { ProblemList } from './problem-list';
import type { PackDesk } from './use-pack-desk';

/** What picked files turned out to be, how their examples went and what they leave behind, before anything is added. */
export function PackOfferView({ desk, offer }: { desk: PackDesk; offer: OfferOrProblems }) {
  const { t } = useSurface();
  if ('problems' in offer) {
    return (
      <>
        <h3>{t('my_rules.refused')}</h3>
        <ProblemList problems={offer.problems} />
        <div class="toolbar">
          <button type="button" class="button plain" onClick={() => desk.putOnDesk(null)}>
            {t('action.close')}
          </button>
        </div>
      </>
    );
  }
  return <Offer desk={desk} offer={offer} />;
}

function Offer({ desk, offer }: { desk: PackDesk; offer: PackOffer }) {
  const { t, locale, formats } = useSurface();
  const { policy, source } = offer.draft;
  const hasRules = policy.rules.length > 0;
  const isKnown = desk.packs.some(({ id }) => id === policy.id);
  return (
    <>
      <h3>{inLocale(policy.title, locale)}</h3>
      <p class="soft">{inLocale(policy.description, locale)}</p>
      <p>{t('my_rules.offer', t(`pack_format.${offer.format}`), formats.integer(policy.rules.length))}</p>
      {hasRules ? <Examples report={offer.report} /> : <p>{t('my_rules.nothing_in_it')}</p>}
      <LeftBehind notCarried={offer.notCarried} />
      <CappedList items={policy.rules} cap={5} class="rows" label={t('my_rules.its_rules')}>
        {(rule) => (
          <li key={rule.id} class="row">
            <span class="row-text">
              <strong>{inLocale(rule.message, locale)}</strong>
              <span class="small soft">{t(`severity.${rule.severity}`)}</span>
            </span>
          </li>
        )}
      </CappedList>
      <div class="toolbar">
        {hasRules && (
          <>
            {isKnown && (
              <button type="button" class="button primary" onClick={() => void desk.store(source, 'notice.pack_replaced', policy.id)}>
                {t('my_rules.replace')}
              </button>
            )}
            <button type="button" class={isKnown ? 'button' : 'button primary'} onClick={() => void desk.store(source, 'notice.pack_added')}>
              {t(isKnown ? 'my_rules.add_beside' : 'my_rules.add')}
            </button>
            <button type="button" class="button" onClick={() => desk.putOnDesk({ kind: 'edit', source })}>
              {t('my_rules.change_first')}
            </button>
          </>
        )}
        <button type="button" class="button plain" onClick={() => desk.putOnDesk(null)}>
          {t('my_rules.leave')}
        </button>
      </div>
    </>
  );
}

/** “18 of 20 pass; these two do not.” */
export function Examples({ report }: { report: PackOffer['report'] }) {
  const { t, formats } = useSurface();
  const { total, passed, failed, notRun } = report;
  if (total + notRun === 0) return <p class="soft">{t('my_rules.no_examples')}</p>;
  if (total === 0) return <p>{t('my_rules.no_example_run', formats.integer(notRun))}</p>;
  return (
    <>
      <p>
        {failed.length === 0
          ? t('my_rules.examples_pass', formats.integer(total))
          : t('my_rules.examples_fail', formats.integer(passed), formats.integer(total))}{' '}
        {notRun > 0 && t('my_rules.examples_not_run', formats.integer(notRun))}
      </p>
      {failed.length > 0 && (
        <CappedList items={failed} cap={10} class="failed-examples" label={t('my_rules.failed_examples')}>
          {({ rule, example }, index) => (
            <li key={index}>
              <span class="small soft">{rule}</span> <ExampleText example={example} />
            </li>
          )}
        </CappedList>
      )}
    </>
  );
}

function LeftBehind({ notCarried }: { notCarried: readonly NotCarried[] }) {
  const { t, formats } = useSurface();
  if (notCarried.length === 0) return null;
  const whole = new Set(notCarried.filter(({ isPart }) => !isPart).map(({ rule }) => rule)).size;
  return (
    <details class="left-behind" open={whole > 0}>
      <summary>{t('my_rules.left_behind', formats.integer(whole), formats.integer(notCarried.filter(({ isPart }) => isPart).length))}</summary>
      <CappedList items={notCarried.toSorted((a, b) => Number(a.isPart ?? false) - Number(b.isPart ?? false))} cap={20}>
        {({ rule, reason, detail, isPart }, index) => (
          <li key={index}>
            <strong>
              <bdi>{rule}</bdi>
            </strong>{' '}
            {t(isPart ? 'my_rules.without_part' : 'my_rules.not_carried')} {t(`not_carried.${reason}`, detail ?? '')}
          </li>
        )}
      </CappedList>
    </details>
  );
}
