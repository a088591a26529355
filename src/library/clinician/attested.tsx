import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Row, Small, Stack, Tag } from '#design';
import { useAct, useClinic, useDates } from '#http/clinician';
import { type AttestationView, endAttestation, type RegisterPage } from '#library';
import { EndingForm } from './ending-form.tsx';
import { useLanguageName } from './language-name.ts';
import { basisWords } from './library-words.ts';
import { UsedBy } from './used-by.tsx';

type AttestedProps = {
  readonly page: RegisterPage;
  readonly attestation: AttestationView;
  readonly mayEdit: boolean;
};

/** One attestation: what was said, by whom, on what it rests, and whether it counts. */
export function Attested({ page, attestation, mayEdit }: AttestedProps): ReactNode {
  const { i18n } = useLingui();
  const dates = useDates();
  const nameOf = useLanguageName();
  const { from, until, inNameOf, byName, at, ended, standing } = attestation;
  return (
    <Stack gap="small">
      <Row spread>
        <strong>
          <Trans>Right attested, {nameOf(attestation.language)}</Trans>
        </strong>
        <StandingTag standing={standing} />
      </Row>
      <blockquote lang="en" dir="ltr">
        {attestation.statement}
      </blockquote>
      <p>
        {i18n._(basisWords[attestation.basis])}: {attestation.reference}.{' '}
        <Trans>{inNameOf} answers for it.</Trans>{' '}
        {until === null ? (
          <Trans>From {dates.day(from)}, without an end.</Trans>
        ) : (
          <Trans>
            From {dates.day(from)} until {dates.day(until)}.
          </Trans>
        )}
      </p>
      <Small>
        <Trans>
          {byName}, {dates.moment(at)}
        </Trans>
      </Small>
      {ended !== null && (
        <p>
          <Trans>
            Taken back by {ended.byName}, {dates.moment(ended.at)}:
          </Trans>{' '}
          <q>{ended.reason}</q>
        </p>
      )}
      {mayEdit && (standing === 'counts' || standing === 'not-yet') && (
        <TakeBack page={page} attestation={attestation} />
      )}
    </Stack>
  );
}

type TakeBackProps = Pick<AttestedProps, 'page' | 'attestation'>;

function TakeBack({ page, attestation }: TakeBackProps): ReactNode {
  const clinic = useClinic();
  const act = useAct(endAttestation);
  const [ending, setEnding] = useState(false);
  const [endingId] = useState(() => clinic.newId<'AttestationId'>());
  if (!ending) {
    return (
      <Row>
        <Button kind="quiet" onClick={() => setEnding(true)}>
          <Trans>Take it back</Trans>
        </Button>
      </Row>
    );
  }
  return (
    <EndingForm
      act={act}
      onEnd={async (reason) =>
        act.run({
          params: { instrument: page.row.id, attestationId: attestation.attestationId },
          body: { endingId, reason },
        })
      }
      onClose={() => setEnding(false)}
    >
      <UsedBy usedBy={page.usedBy} />
    </EndingForm>
  );
}

function StandingTag({ standing }: Pick<AttestationView, 'standing'>): ReactNode {
  switch (standing) {
    case 'counts':
      return (
        <Tag tone="ok">
          <Trans>counts today</Trans>
        </Tag>
      );
    case 'ended':
      return (
        <Tag>
          <Trans>taken back</Trans>
        </Tag>
      );
    case 'expired':
      return (
        <Tag tone="warn">
          <Trans>run out</Trans>
        </Tag>
      );
    case 'not-yet':
      return (
        <Tag>
          <Trans>begins later</Trans>
        </Tag>
      );
  }
}
