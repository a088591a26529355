import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Card, Row, Small, Stack, Tag } from '#design';
import type { OutputOf } from '#http';
import { type Reading, Shown, useDates, useRead } from '#http/clinician';
import { type ReferralView, readReferrals } from '#intake';
import { ReferralDecision } from './referral-decision.tsx';
import { ReferralForm } from './referral-form.tsx';

export type Referrals = OutputOf<typeof readReferrals>;
type ReferralsProps = { readonly patientId: PatientId; readonly mayEdit: boolean };

/** Why the person came, who asks what, and what was answered. */
export function ReferralsScreen(props: ReferralsProps): ReactNode {
  const referrals = useRead(readReferrals, { params: { patientId: props.patientId } });
  return <ReferralsCard {...props} referrals={referrals} />;
}

type ReferralsCardProps = ReferralsProps & { readonly referrals: Reading<Referrals> };

export function ReferralsCard({ patientId, mayEdit, referrals }: ReferralsCardProps): ReactNode {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  return (
    <Card heading={<Trans>Referral</Trans>}>
      <Shown from={referrals} waiting={t`Getting the referral…`}>
        {(read) => (
          <Stack>
            {read.referrals.length === 0 && !adding && (
              <p className="muted">
                <Trans>No referral written down.</Trans>
              </p>
            )}
            {read.referrals.map((referral) => (
              <Referral
                key={referral.referralId}
                patientId={patientId}
                referral={referral}
                mayEdit={mayEdit}
              />
            ))}
            {adding ? (
              <ReferralForm patientId={patientId} onClose={() => setAdding(false)} />
            ) : (
              mayEdit && (
                <Row>
                  <Button kind="ghost" icon="plus" onClick={() => setAdding(true)}>
                    <Trans>Write down a referral</Trans>
                  </Button>
                </Row>
              )
            )}
          </Stack>
        )}
      </Shown>
    </Card>
  );
}

type ReferralProps = ReferralsProps & { readonly referral: ReferralView };

function Referral({ patientId, referral, mayEdit }: ReferralProps): ReactNode {
  const dates = useDates();
  const { referrer, reason, question, consentOn, careTeam, receivedOn } = referral;
  const received = dates.day(receivedOn);
  return (
    <Stack gap="small">
      <Row spread>
        <strong dir="auto">
          {referrer.name}
          {referrer.role !== null && `, ${referrer.role}`}
        </strong>
        <State referral={referral} />
      </Row>
      <dl className="facts">
        <dt>
          <Trans>Reason</Trans>
        </dt>
        <dd dir="auto">{reason}</dd>
        <dt>
          <Trans>Question</Trans>
        </dt>
        <dd dir="auto">{question ?? <Trans>none asked</Trans>}</dd>
        <dt>
          <Trans>The person agreed on</Trans>
        </dt>
        <dd>{consentOn === null ? <Trans>not known; please ask</Trans> : dates.day(consentOn)}</dd>
        {careTeam.length > 0 && (
          <>
            <dt>
              <Trans>Who else cares for them</Trans>
            </dt>
            <dd dir="auto">{careTeam.map(inOneLine).join('; ')}</dd>
          </>
        )}
      </dl>
      <Small>
        <Trans>
          Received {received}, written down by {referral.recordedByName}.
        </Trans>{' '}
        {referrer.contact}
      </Small>
      <ReferralDecision patientId={patientId} referral={referral} mayEdit={mayEdit} />
    </Stack>
  );
}

const inOneLine = ({ name, role, contact }: ReferralView['careTeam'][number]): string =>
  [name, role, contact].filter((part) => part !== null).join(', ');

function State({ referral: { decision, told } }: Pick<ReferralProps, 'referral'>): ReactNode {
  if (decision === null) {
    return (
      <Tag tone="warn">
        <Trans>to be decided</Trans>
      </Tag>
    );
  }
  const word = decision.kind === 'accepted' ? <Trans>accepted</Trans> : <Trans>declined</Trans>;
  return <Tag tone={told === null ? 'warn' : 'ok'}>{word}</Tag>;
}
