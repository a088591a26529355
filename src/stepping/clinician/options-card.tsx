import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Card, Row, Small, Stack } from '#design';
import { GoButton, Said, useDates } from '#http/clinician';
import type { StepOutput } from '#stepping';
import { FreeLine } from './free-line.tsx';
import { PreferenceForm } from './preference-form.tsx';

type OptionsProps = {
  readonly patientId: PatientId;
  readonly page: StepOutput;
  readonly givenName: string;
  readonly mayDecide: boolean;
};

/** The ways to fill the step, what makes them easy or hard to reach, and what the person says to them. */
export function OptionsCard(props: OptionsProps): ReactNode {
  const { page, givenName, mayDecide } = props;
  const [open, setOpen] = useState(false);
  if (page.offer.options.length === 0) return null;
  return (
    <Card heading={<Trans>What {givenName} can choose from</Trans>}>
      <Stack>
        {open ? (
          <PreferenceForm {...props} onClose={() => setOpen(false)} />
        ) : (
          <>
            <OptionList page={page} />
            <SaidBefore {...props} />
            {mayDecide && (
              <Row>
                <Button kind="ghost" icon="pencil" onClick={() => setOpen(true)}>
                  <Trans>Note what {givenName} prefers</Trans>
                </Button>
              </Row>
            )}
          </>
        )}
        <Access page={page} />
        <Row>
          <GoButton kind="quiet" to="/free-places">
            <Trans>Free places of the clinic</Trans>
          </GoButton>
        </Row>
      </Stack>
    </Card>
  );
}

function OptionList({ page }: { readonly page: StepOutput }): ReactNode {
  return (
    <ul className="plain stack" data-gap="small">
      {page.offer.options.map((option) => (
        <li key={option.code}>
          <strong>
            <Said text={option.title} />
          </strong>{' '}
          <Small>
            <Said text={option.dose} />
          </Small>
          {option.remark !== null && (
            <p className="muted">
              <Said text={option.remark} />
            </p>
          )}
          <FreeLine free={option.free} />
        </li>
      ))}
    </ul>
  );
}

function SaidBefore({ page, givenName }: OptionsProps): ReactNode {
  const dates = useDates();
  const { preference, offer } = page;
  if (preference === null) {
    return (
      <p className="muted">
        <Trans>{givenName} has not said yet. One way may be vetoed.</Trans>
      </p>
    );
  }
  const named = (code: string | null) =>
    offer.options.find((option) => option.code === code)?.title;
  const preferred = named(preference.preferred);
  const vetoed = named(preference.vetoed);
  return (
    <div>
      {preferred !== undefined && (
        <p>
          <strong>
            <Trans>Prefers:</Trans>
          </strong>{' '}
          <Said text={preferred} />
        </p>
      )}
      {vetoed !== undefined && (
        <p>
          <strong>
            <Trans>Does not want:</Trans>
          </strong>{' '}
          <Said text={vetoed} />
        </p>
      )}
      {preference.words !== null && <q dir="auto">{preference.words}</q>}
      <p>
        <Small>
          <Trans>
            noted by {preference.byName}, {dates.moment(preference.at)}
          </Trans>
        </Small>
      </p>
    </div>
  );
}

/** Distance, language and barriers, so that a way is offered that can be reached. */
function Access({ page }: { readonly page: StepOutput }): ReactNode {
  if (page.access.length === 0) return null;
  return (
    <section>
      <h3>
        <Trans>Can it be reached?</Trans>
      </h3>
      <ul>
        {page.access.map((text) => (
          <li key={text.en}>
            <Said text={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}
