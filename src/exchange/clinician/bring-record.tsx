import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Card, Field, Loading, Notice, Row, Stack } from '#design';
import { bringOtherRecord, fetchOtherRecord, type OtherRecords, recordLimits } from '#exchange';
import { SaidNo, type Trouble, useAct, useClinic } from '#http/clinician';

type BringRecordProps = {
  readonly patientId: PatientId;
  readonly server: OtherRecords['server'];
  readonly fetch: OtherRecords['fetch'];
};

/** The two ways in: a file, and the server the administrator set. */
export function BringRecord({ patientId, server, fetch }: BringRecordProps): ReactNode {
  return (
    <Card heading={<Trans>Bring in a record</Trans>} icon="download">
      <Stack>
        <ByFile patientId={patientId} />
        {server !== null && <FromServer {...{ patientId, server, fetch }} />}
      </Stack>
    </Card>
  );
}

function ByFile({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const { newId } = useClinic();
  const [tooLarge, setTooLarge] = useState(false);
  const bring = useAct(bringOtherRecord);
  const choose = async (picked: File) => {
    bring.forget();
    const isTooLarge = picked.size > recordLimits.file;
    setTooLarge(isTooLarge);
    if (isTooLarge) return;
    const body = {
      recordId: newId<'OtherRecordId'>(),
      fileName: picked.name,
      text: await picked.text(),
    };
    await bring.run({ params: { patientId }, query: {}, body });
  };
  return (
    <>
      <Field
        label={<Trans>A record as a file</Trans>}
        hint={
          <Trans>
            FHIR R4 as JSON, up to 10 MB: an export of one person, or an International Patient
            Summary.
          </Trans>
        }
      >
        {(ties) => (
          <input
            className="input"
            type="file"
            accept=".json,application/json,application/fhir+json"
            disabled={bring.busy}
            {...ties}
            onChange={(event) => {
              const [picked] = event.currentTarget.files ?? [];
              if (picked) void choose(picked);
              event.currentTarget.value = '';
            }}
          />
        )}
      </Field>
      {bring.busy && (
        <Loading>
          <Trans>Reading the record…</Trans>
        </Loading>
      )}
      {tooLarge && (
        <Notice tone="warn" live="status">
          <p>
            <Trans>This file is larger than 10 MB. Ask for a shorter time. Nothing was read.</Trans>
          </p>
        </Notice>
      )}
      <NotRead trouble={bring.trouble} />
    </>
  );
}

/** A record of somebody else is refused with what differs. */
export function NotRead({ trouble }: { readonly trouble: Trouble | null }): ReactNode {
  if (trouble?.code !== 'another-person') return <SaidNo trouble={trouble} />;
  return (
    <Notice tone="danger" live="alert" heading={<Trans>This is not the same person</Trans>}>
      <ul>
        {(trouble.fields ?? []).map(({ message }) => (
          <li key={message} dir="auto">
            {message}
          </li>
        ))}
      </ul>
      <p>
        <Trans>Nothing was kept. Check whose file it is, and the name and day of birth here.</Trans>
      </p>
    </Notice>
  );
}

type FromServerProps = BringRecordProps & {
  readonly server: NonNullable<BringRecordProps['server']>;
};

function FromServer({ patientId, server, fetch }: FromServerProps): ReactNode {
  const { newId } = useClinic();
  const act = useAct(fetchOtherRecord);
  const underWay = fetch !== null && (fetch.state === 'waiting' || fetch.state === 'running');
  const ask = () =>
    void act.run({
      params: { patientId },
      query: {},
      body: { fetchId: newId<'RecordFetchId'>() },
    });
  return (
    <Stack gap="small">
      <p>
        {server.recordNumber === null ? (
          <Trans>
            {server.name} can be asked once this person has a record number on the page People &
            consent.
          </Trans>
        ) : (
          <Trans>
            {server.name} can be asked for record number {server.recordNumber}.
          </Trans>
        )}
      </p>
      <Row>
        <Button
          kind="ghost"
          icon="download"
          disabled={act.busy || underWay || server.recordNumber === null}
          onClick={ask}
        >
          <Trans>Fetch the record from {server.name}</Trans>
        </Button>
      </Row>
      <SaidNo trouble={act.trouble} />
      {fetch !== null && <HowFar fetch={fetch} />}
    </Stack>
  );
}

function HowFar({ fetch }: { readonly fetch: NonNullable<OtherRecords['fetch']> }): ReactNode {
  if (fetch.state === 'failed') {
    return (
      <Notice tone="warn" live="status" heading={<Trans>The record could not be fetched</Trans>}>
        <p dir="auto">{fetch.fault?.says}</p>
      </Notice>
    );
  }
  if (fetch.state === 'done') return null;
  return (
    <Loading>
      <Trans>Fetching the record…</Trans>{' '}
      <Plural value={fetch.resources} one="# entry so far." other="# entries so far." />
    </Loading>
  );
}
