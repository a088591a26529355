import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Card, Row, Small, Stack, Tag, TextInput } from '#design';
import { SaidNo, useAct, useDates } from '#http/clinician';
import type { LocalDate } from '#kernel';
import { type HealthView, withdrawHealth } from '#medication';
import { HealthForm } from './health-form.tsx';
import { HealthHistory } from './health-history.tsx';
import { HealthValue } from './health-value.tsx';
import { healthWords } from './health-words.ts';

type HealthProps = {
  readonly patientId: PatientId;
  readonly health: readonly HealthView[];
  readonly today: LocalDate;
  readonly mayRecord: boolean;
};

/** Values, conditions, judgements and reviews that rules ask for, each with its day. */
export function HealthCard({ patientId, health, today, mayRecord }: HealthProps): ReactNode {
  const [adding, setAdding] = useState(false);
  return (
    <Card heading={<Trans>Blood values and conditions</Trans>} icon="droplets">
      <Stack gap="small">
        {health.length === 0 && (
          <p className="muted">
            <Trans>Nothing written down yet. What is not known is not taken for normal.</Trans>
          </p>
        )}
        <ul>
          {health.map((record) => (
            <li key={record.recordId}>
              <OneRecord
                patientId={patientId}
                record={record}
                today={today}
                mayRecord={mayRecord}
              />
            </li>
          ))}
        </ul>
        {adding ? (
          <HealthForm patientId={patientId} today={today} onClose={() => setAdding(false)} />
        ) : (
          mayRecord && (
            <Button kind="ghost" icon="plus" onClick={() => setAdding(true)}>
              <Trans>Write down a value</Trans>
            </Button>
          )
        )}
      </Stack>
    </Card>
  );
}

type OneProps = Pick<HealthProps, 'patientId' | 'today' | 'mayRecord'> & {
  readonly record: HealthView;
};

function OneRecord({ patientId, record, today, mayRecord }: OneProps): ReactNode {
  const { t, i18n } = useLingui();
  const dates = useDates();
  const [asking, setAsking] = useState(false);
  const [looking, setLooking] = useState(false);
  const { speaksUntil = null } = record;
  const name = i18n._(healthWords[record.name]);
  return (
    <>
      {name}: <HealthValue record={record} />{' '}
      <Small>
        {dates.day(record.day)}, {record.byName}
      </Small>{' '}
      {speaksUntil !== null && speaksUntil < today && (
        <Tag>
          <Trans>too old: rules ask for it anew</Trans>
        </Tag>
      )}
      <Button kind="quiet" aria-label={t`Earlier: ${name}`} onClick={() => setLooking(true)}>
        <Trans>Earlier</Trans>
      </Button>
      {looking && (
        <HealthHistory patientId={patientId} name={record.name} onClose={() => setLooking(false)} />
      )}
      {mayRecord &&
        (asking ? (
          <TakeBack patientId={patientId} record={record} onClose={() => setAsking(false)} />
        ) : (
          <Button kind="quiet" aria-label={t`Take back ${name}`} onClick={() => setAsking(true)}>
            <Trans>Take back</Trans>
          </Button>
        ))}
    </>
  );
}

type TakeBackProps = Pick<OneProps, 'patientId' | 'record'> & { readonly onClose: () => void };

function TakeBack({ patientId, record, onClose }: TakeBackProps): ReactNode {
  const [words, setWords] = useState('');
  const act = useAct(withdrawHealth);
  const save = async () => {
    const { recordId } = record;
    const answer = await act.run({
      params: { patientId, recordId },
      query: {},
      body: { words: words.trim() },
    });
    if (answer.ok) onClose();
  };
  return (
    <Stack gap="small">
      <SaidNo trouble={act.trouble} />
      <TextInput
        label={<Trans>What was wrong</Trans>}
        maxLength={500}
        value={words}
        onChange={setWords}
      />
      <Row>
        <Button disabled={act.busy || words.trim() === ''} onClick={() => void save()}>
          <Trans>Take it back</Trans>
        </Button>
        <Button kind="quiet" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </Row>
    </Stack>
  );
}
