import { Trans, useLingui } from '@lingui/react/macro';
import { createContext, type ReactNode, use } from 'react';
import { Card } from '#design';
import { useDates } from '#http/patient';
import type { IntakeState } from '#intake';

/** What the record knows about the person; absent on a phone that opened the intake long ago. */
export const KnownContext = createContext<IntakeState['known']>(undefined);

/** What the clinic knows already, to be looked over and not to be said again. */
export function Known(): ReactNode {
  const { i18n } = useLingui();
  const dates = useDates();
  const known = use(KnownContext);
  if (known === undefined) return null;
  const language = new Intl.DisplayNames([i18n.locale], { type: 'language' }).of(known.language);
  return (
    <Card>
      <dl className="known">
        <dt>
          <Trans>Born on</Trans>
        </dt>
        <dd>{dates.dated(known.birthDate)}</dd>
        {known.sex !== null && <Sex sex={known.sex} />}
        <dt>
          <Trans>Language</Trans>
        </dt>
        <dd>{language ?? known.language}</dd>
        <dt>
          <Trans>Medicines in your plan</Trans>
        </dt>
        <dd>
          {known.medicines.length === 0 ? (
            <Trans>None</Trans>
          ) : (
            <ul className="plain">
              {known.medicines.map((name) => (
                <li key={name} dir="auto">
                  {name}
                </li>
              ))}
            </ul>
          )}
        </dd>
      </dl>
    </Card>
  );
}

function Sex({ sex }: { readonly sex: 'F' | 'M' | 'X' }): ReactNode {
  const { t } = useLingui();
  const words = { F: t`Female`, M: t`Male`, X: t`Other` };
  return (
    <>
      <dt>
        <Trans>Sex</Trans>
      </dt>
      <dd>{words[sex]}</dd>
    </>
  );
}
