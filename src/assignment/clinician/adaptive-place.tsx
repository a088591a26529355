import { Plural, Trans } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense } from 'react';
import type { PatientId } from '#access';
import { listAdaptiveTests } from '#assignment';
import { Card, Loading, Row, Stack } from '#design';
import type { OutputOf } from '#http';
import { GoButton, useRead } from '#http/clinician';
import { recordPath } from '#profile/clinician';

/** The engine and the page that asks come when they are opened. */
const Screen = lazy(async () => ({
  default: (await import('./adaptive-screen.tsx')).AdaptiveScreen,
}));

type OfPerson = { readonly patientId: PatientId };

export function AdaptiveScreen({ patientId }: OfPerson): ReactNode {
  return (
    <Suspense fallback={<Loading />}>
      <Screen patientId={patientId} />
    </Suspense>
  );
}

/** Leads to an adaptive test, where the clinic has a bank it may ask this person from. */
export function AdaptiveOffer({ patientId }: OfPerson): ReactNode {
  const read = useRead(listAdaptiveTests, { params: { patientId } });
  return read.state === 'ready' ? <Offer patientId={patientId} {...read.value} /> : null;
}

type OfferProps = OfPerson & OutputOf<typeof listAdaptiveTests>;

export function Offer({ patientId, banks }: OfferProps): ReactNode {
  if (banks.length === 0) return null;
  return (
    <Card headingLevel={3} heading={<Trans>Ask together</Trans>}>
      <Stack gap="small">
        <p>
          <Trans>
            An adaptive test asks only the questions that tell most. You read them out, in the
            clinic or by telephone.
          </Trans>{' '}
          <span className="muted">
            <Plural value={banks.length} one="# bank can be used." other="# banks can be used." />
          </span>
        </p>
        <Row>
          <GoButton kind="ghost" to={`${recordPath(patientId)}/adaptive`}>
            <Trans>Adaptive test</Trans>
          </GoButton>
        </Row>
      </Stack>
    </Card>
  );
}
