import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Card, Checkbox, Row, Stack, TextInput } from '#design';
import { type RecordServerView, readRecordServer, setRecordServer } from '#exchange';
import { faultAt, SaidNo, Shown, useAct, useRead } from '#http/clinician';
import { ServerKey } from './server-key.tsx';
import { TestServer } from './test-server.tsx';

/** Where other records are fetched from: set by an administrator, tried before anybody relies on it. */
export function RecordServerScreen(): ReactNode {
  const read = useRead(readRecordServer, {});
  return (
    <Stack>
      <h2>
        <Trans>Other records</Trans>
      </h2>
      <p>
        <Trans>
          The team can bring in a record as a file. With these settings it can also be fetched from
          a FHIR R4 server (SMART Backend Services). It only reads; nothing is ever written there.
        </Trans>
      </p>
      <Shown from={read} waiting={<Trans>Getting the settings…</Trans>}>
        {({ server }) => <RecordServer key={server?.setAt ?? 'none'} server={server} />}
      </Shown>
    </Stack>
  );
}

type RecordServerProps = { readonly server: RecordServerView | null };

export function RecordServer({ server }: RecordServerProps): ReactNode {
  return (
    <Stack>
      <Card heading={<Trans>The server</Trans>}>
        <ServerForm server={server} />
      </Card>
      {server !== null && <ServerKey server={server} />}
      {server !== null && <TestServer />}
    </Stack>
  );
}

const empty = {
  inUse: true,
  name: '',
  baseUrl: '',
  clientId: '',
  identifierSystem: '',
  ownNetwork: false,
};

function useServerForm(server: RecordServerView | null) {
  const [draft, setDraft] = useState({ ...empty, ...pickedFrom(server) });
  const act = useAct(setRecordServer);
  const words = [draft.name, draft.baseUrl, draft.clientId, draft.identifierSystem];
  const save = (event: FormEvent) => {
    event.preventDefault();
    void act.run({ params: {}, query: {}, body: draft });
  };
  const put = (part: Partial<typeof empty>) => setDraft((before) => ({ ...before, ...part }));
  return { draft, put, act, save, isWhole: words.every((one) => one.trim() !== '') };
}

function pickedFrom(server: RecordServerView | null): Partial<typeof empty> {
  if (server === null) return {};
  const { inUse, name, baseUrl, clientId, identifierSystem, ownNetwork } = server;
  return { inUse, name, baseUrl, clientId, identifierSystem, ownNetwork };
}

function ServerForm({ server }: RecordServerProps): ReactNode {
  const { t } = useLingui();
  const { draft, put, act, save, isWhole } = useServerForm(server);
  return (
    <form onSubmit={save} noValidate>
      <Stack gap="small">
        <SaidNo trouble={act.trouble} />
        <TextInput
          label={<Trans>Name of the other system</Trans>}
          hint={<Trans>As your team calls it, like “St Mary Hospital”.</Trans>}
          maxLength={80}
          value={draft.name}
          onChange={(name) => put({ name })}
        />
        <TextInput
          label={<Trans>Address of its FHIR server</Trans>}
          hint={<Trans>Begins with https:// and ends before /metadata.</Trans>}
          type="url"
          maxLength={300}
          value={draft.baseUrl}
          onChange={(baseUrl) => put({ baseUrl })}
          error={faultAt(act.trouble, 'baseUrl')}
        />
        <TextInput
          label={<Trans>Client id we are registered with there</Trans>}
          maxLength={200}
          value={draft.clientId}
          onChange={(clientId) => put({ clientId })}
        />
        <TextInput
          label={<Trans>Identifier system of our record numbers there</Trans>}
          hint={
            <Trans>By it a person is found, like urn:oid:1.2.3. Ask whoever runs the server.</Trans>
          }
          maxLength={200}
          value={draft.identifierSystem}
          onChange={(identifierSystem) => put({ identifierSystem })}
        />
        <Checkbox
          label={t`The server stands in our own network: private addresses may be asked`}
          checked={draft.ownNetwork}
          onChange={(ownNetwork) => put({ ownNetwork })}
        />
        <Checkbox label={t`In use`} checked={draft.inUse} onChange={(inUse) => put({ inUse })} />
        <Row>
          <Button type="submit" disabled={act.busy || !isWhole}>
            <Trans>Save the settings</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
