import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Card, Row, Small, Stack } from '#design';
import { type Reading, Said, Shown, seenAs, useDates, useRead } from '#http/clinician';
import { notAskedWords, type PersonStudy, readPersonStudies } from '#research';
import { RecordConsent } from './record-consent.tsx';
import { HowWords, StandingTag } from './state-words.tsx';

type PersonStudiesProps = { readonly patientId: PatientId };

/** In the record: where the person stands in each study, and why they are not asked. */
export function PersonStudies({ patientId }: PersonStudiesProps): ReactNode {
  const read = useRead(readPersonStudies, { params: { patientId } });
  return <StudiesOfPerson {...{ patientId }} studies={seenAs(read, ({ studies }) => studies)} />;
}

type StudiesOfPersonProps = PersonStudiesProps & {
  readonly studies: Reading<readonly PersonStudy[]>;
};

export function StudiesOfPerson({ patientId, studies }: StudiesOfPersonProps): ReactNode {
  return (
    <Shown from={studies} waiting={<Trans>Getting the studies…</Trans>}>
      {(all) =>
        all.length === 0 ? null : (
          <Card heading={<Trans>Studies</Trans>}>
            <Stack gap="small">
              <Small>
                <Trans>Care is the same, whatever the person chooses.</Trans>
              </Small>
              {all.map((one) => (
                <OneOfPerson key={one.study.studyId} patientId={patientId} one={one} />
              ))}
            </Stack>
          </Card>
        )
      }
    </Shown>
  );
}

type OneProps = { readonly patientId: PatientId; readonly one: PersonStudy };

function OneOfPerson({ patientId, one }: OneProps): ReactNode {
  const [doing, setDoing] = useState<'paper' | 'no' | 'left' | null>(null);
  const { study, standing, notAsked, last } = one;
  const takesPart = standing === 'in-force' || standing === 'new-text';
  const isOpen = study.state === 'open';
  return (
    <Stack gap="small">
      <Row>
        <strong>{study.title}</strong>
        <StandingTag standing={standing} />
      </Row>
      {notAsked !== null && (
        <p>
          <Trans>Is asked nothing:</Trans> <Said text={notAskedWords[notAsked]} />
        </p>
      )}
      {last !== null && <LastWord last={last} />}
      {doing === null ? (
        <Row>
          {isOpen && standing !== 'in-force' && (
            <Button kind="ghost" icon="pencil" onClick={() => setDoing('paper')}>
              <Trans>Write down a signed paper</Trans>
            </Button>
          )}
          {isOpen && standing === 'not-asked' && (
            <Button kind="quiet" onClick={() => setDoing('no')}>
              <Trans>The person said no</Trans>
            </Button>
          )}
          {takesPart && (
            <Button kind="quiet" icon="log-out" onClick={() => setDoing('left')}>
              <Trans>The person leaves</Trans>
            </Button>
          )}
        </Row>
      ) : (
        <RecordConsent {...{ patientId, one, doing }} onClose={() => setDoing(null)} />
      )}
    </Stack>
  );
}

function LastWord({ last }: { readonly last: NonNullable<PersonStudy['last']> }): ReactNode {
  const dates = useDates();
  const { how, name, version, onDay, recordedByName, afterwards } = last;
  return (
    <Small>
      <HowWords how={how} />, {dates.day(onDay)}
      {version !== null && (
        <>
          , <Trans>text {version}</Trans>
        </>
      )}
      {name !== null && <>, {name}</>}.
      {recordedByName !== null && (
        <>
          {' '}
          <Trans>Written down by {recordedByName}.</Trans>
        </>
      )}
      {afterwards === 'keep' && (
        <>
          {' '}
          <Trans>The answers may be kept.</Trans>
        </>
      )}
      {afterwards === 'do-not-use' && (
        <>
          {' '}
          <Trans>The answers are not used again.</Trans>
        </>
      )}
    </Small>
  );
}
