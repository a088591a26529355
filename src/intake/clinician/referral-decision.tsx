import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Field, Row, Select, Small, Stack, TextArea } from '#design';
import { faultAt, SaidNo, useAct, useDates } from '#http/clinician';
import { decideReferral, markReferrerTold, type ReferralView } from '#intake';

type DecisionProps = {
  readonly patientId: PatientId;
  readonly referral: ReferralView;
  readonly mayEdit: boolean;
};

/** Accept or decline, then tell whoever referred: the letter is ready, sending it is a person's. */
export function ReferralDecision(props: DecisionProps): ReactNode {
  const { decision, told } = props.referral;
  if (decision === null) return props.mayEdit ? <Decide {...props} /> : null;
  return (
    <Stack gap="small">
      <Decided decision={decision} />
      {told === null ? (
        props.mayEdit && <Tell {...props} letter={decision.letter} />
      ) : (
        <Told told={told} />
      )}
    </Stack>
  );
}

function Decide({ patientId, referral }: DecisionProps): ReactNode {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const act = useAct(decideReferral);
  const decide = (kind: 'accepted' | 'declined') => {
    const said = reason.trim();
    const params = { patientId, referralId: referral.referralId };
    void act.run({ params, query: {}, body: { kind, reason: said === '' ? null : said } });
  };
  return (
    <Stack gap="small">
      <SaidNo trouble={act.trouble} />
      <TextArea
        label={t`Reason of the decision`}
        hint={t`Needed to decline; whoever referred reads it.`}
        rows={2}
        maxLength={1000}
        value={reason}
        onChange={setReason}
        error={faultAt(act.trouble, 'reason')}
      />
      <Row>
        <Button icon="check" disabled={act.busy} onClick={() => decide('accepted')}>
          <Trans>Accept</Trans>
        </Button>
        <Button kind="ghost" disabled={act.busy} onClick={() => decide('declined')}>
          <Trans>Decline</Trans>
        </Button>
      </Row>
    </Stack>
  );
}

function Decided({ decision }: { readonly decision: NonNullable<ReferralView['decision']> }) {
  const dates = useDates();
  const at = dates.moment(decision.at);
  return (
    <Small>
      {decision.kind === 'accepted' ? (
        <Trans>
          Accepted by {decision.byName}, {at}.
        </Trans>
      ) : (
        <Trans>
          Declined by {decision.byName}, {at}.
        </Trans>
      )}{' '}
      {decision.reason !== null && <span dir="auto">{decision.reason}</span>}
    </Small>
  );
}

type How = 'letter' | 'telephone' | 'e-mail' | 'fax' | 'in-person';
type TellProps = DecisionProps & { readonly letter: string };

function Tell({ patientId, referral, letter }: TellProps): ReactNode {
  const { t } = useLingui();
  const [how, setHow] = useState<How>('letter');
  const [copied, setCopied] = useState<string | null>(null);
  const act = useAct(markReferrerTold);
  const copy = async () => {
    const done = await navigator.clipboard.writeText(letter).then(
      () => true,
      () => false,
    );
    setCopied(done ? t`Copied.` : t`Copying did not work here. Mark the text and copy it.`);
  };
  const params = { patientId, referralId: referral.referralId };
  return (
    <Stack gap="small">
      <SaidNo trouble={act.trouble} />
      <Field
        label={<Trans>Letter to whoever referred</Trans>}
        hint={<Trans>Nothing is sent from here: copy it, or call.</Trans>}
      >
        {(ties) => (
          <textarea className="input" readOnly rows={8} dir="auto" value={letter} {...ties} />
        )}
      </Field>
      <Row>
        <Button kind="ghost" icon="copy" onClick={() => void copy()}>
          <Trans>Copy the letter</Trans>
        </Button>
        <Select<How>
          label={t`How they were told`}
          options={[
            { value: 'letter', label: t`By letter` },
            { value: 'telephone', label: t`By telephone` },
            { value: 'e-mail', label: t`By e-mail` },
            { value: 'fax', label: t`By fax` },
            { value: 'in-person', label: t`In person` },
          ]}
          value={how}
          onChange={(chosen) => chosen !== null && setHow(chosen)}
        />
        <Button
          icon="check"
          disabled={act.busy}
          onClick={() => void act.run({ params, query: {}, body: { how } })}
        >
          <Trans>They have been told</Trans>
        </Button>
      </Row>
      <output className="live">{copied}</output>
    </Stack>
  );
}

function Told({ told }: { readonly told: NonNullable<ReferralView['told']> }): ReactNode {
  const dates = useDates();
  return (
    <Small>
      <Trans>
        Told by {told.byName} ({told.how}), {dates.moment(told.at)}.
      </Trans>
    </Small>
  );
}
