import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { type AdaptiveMode, listAdaptiveTests, openAdaptiveTest } from '#assignment';
import { Button, Card, Row, Select, Stack } from '#design';
import type { OutputOf } from '#http';
import { GoButton, type Reading, Said, Shown, useClinic, useRead } from '#http/clinician';
import type { Id } from '#kernel';
import { recordPath } from '#profile/clinician';
import { AdaptiveAsking } from './adaptive-asking.tsx';

type OfPerson = { readonly patientId: PatientId };
type Begun = {
  readonly bankId: string;
  readonly mode: AdaptiveMode;
  readonly occasionId: Id<'AdaptiveTestId'>;
};

/** An adaptive test asked with the person: which bank and how, then one question at a time. */
export function AdaptiveScreen({ patientId }: OfPerson): ReactNode {
  const clinic = useClinic();
  const offered = useRead(listAdaptiveTests, { params: { patientId } });
  const [begun, setBegun] = useState<Begun | null>(null);
  if (begun === null) {
    return (
      <Choose
        patientId={patientId}
        offered={offered}
        onBegin={(bankId, mode) =>
          setBegun({ bankId, mode, occasionId: clinic.newId<'AdaptiveTestId'>() })
        }
      />
    );
  }
  return <Opened patientId={patientId} begun={begun} onClose={() => setBegun(null)} />;
}

type OpenedProps = OfPerson & { readonly begun: Begun; readonly onClose: () => void };

function Opened({ patientId, begun, onClose }: OpenedProps): ReactNode {
  const { bankId } = begun;
  const test = useRead(openAdaptiveTest, { params: { patientId, bankId } });
  return (
    <Shown from={test} waiting={<Trans>Getting the questions…</Trans>}>
      {(opened) => (
        <AdaptiveAsking
          key={begun.occasionId}
          {...{ patientId, onClose, opened }}
          mode={begun.mode}
          occasionId={begun.occasionId}
        />
      )}
    </Shown>
  );
}

type Offered = OutputOf<typeof listAdaptiveTests>;
type ChooseProps = OfPerson & {
  readonly offered: Reading<Offered>;
  readonly onBegin: (bankId: string, mode: AdaptiveMode) => void;
};

export function Choose({ patientId, offered, onBegin }: ChooseProps): ReactNode {
  return (
    <Stack>
      <h2>
        <Trans>Adaptive test</Trans>
      </h2>
      <Shown from={offered} waiting={<Trans>Getting the banks…</Trans>}>
        {({ banks }) => <Banks banks={banks} onBegin={onBegin} />}
      </Shown>
      <Row>
        <GoButton kind="quiet" to={recordPath(patientId, 'questionnaires')}>
          <Trans>Back to the questionnaires</Trans>
        </GoButton>
      </Row>
    </Stack>
  );
}

type BanksProps = Pick<ChooseProps, 'onBegin'> & Offered;

function Banks({ banks, onBegin }: BanksProps): ReactNode {
  const { t } = useLingui();
  const [mode, setMode] = useState<AdaptiveMode>('assisted');
  if (banks.length === 0) {
    return (
      <p>
        <Trans>There is no bank in the language of this person that may be used today.</Trans>
      </p>
    );
  }
  return (
    <Stack>
      <p>
        <Trans>
          Read each question out as it stands, with its answers. It stops by itself when the result
          is precise enough. Answers here raise no alert by themselves: if one worries you, act on
          it now.
        </Trans>
      </p>
      <Select<AdaptiveMode>
        label={t`How the answers are given`}
        options={[
          { value: 'assisted', label: t`Together, in the clinic` },
          { value: 'telephone', label: t`By telephone` },
        ]}
        value={mode}
        onChange={(chosen) => chosen !== null && setMode(chosen)}
      />
      {banks.map(({ bankId, name, questions }) => (
        <Card key={bankId} headingLevel={3} heading={<Said text={name} />}>
          <Row spread>
            <span className="muted">
              <Plural
                value={questions}
                one="# question to choose from"
                other="# questions to choose from"
              />
            </span>
            <Button onClick={() => onBegin(bankId, mode)}>
              <Trans>Begin</Trans>
              <span className="unseen">
                {' '}
                <Said text={name} />
              </span>
            </Button>
          </Row>
        </Card>
      ))}
    </Stack>
  );
}
