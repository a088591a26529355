import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import {
  Button,
  Card,
  type Column,
  DataTable,
  PageHeading,
  Row,
  Select,
  Stack,
  Tag,
  TextInput,
} from '#design';
import { SaidNo, Shown, useAct, useClinic, useRead } from '#http/clinician';
import {
  type IngredientClass,
  ingredientClasses,
  readMedicineNames,
  type SiteName,
  type SiteNameBody,
  saveMedicineName,
  shippedIngredientNames,
} from '#medication';
import { classWords } from './medicine-words.ts';

/** Names of medicines that a clinic uses and the product does not know. */
export function MedicineNamesScreen({ mayEdit }: { readonly mayEdit: boolean }): ReactNode {
  const { t } = useLingui();
  const names = useRead(readMedicineNames, {}, { keepsLast: true });
  return (
    <Stack>
      <PageHeading title={t`Names of medicines`}>
        <Trans>Names of medicines</Trans>
      </PageHeading>
      <p>
        <Trans>
          The product knows the common names. Add those your clinic uses besides; a name that is not
          known is never taken for harmless.
        </Trans>
      </p>
      <Shown from={names} waiting={<Trans>Getting the names…</Trans>}>
        {(read) => <MedicineNames names={read.names} mayEdit={mayEdit} />}
      </Shown>
    </Stack>
  );
}

type NamesProps = { readonly names: readonly SiteName[]; readonly mayEdit: boolean };

export function MedicineNames({ names, mayEdit }: NamesProps): ReactNode {
  return (
    <Stack>
      {names.length > 0 && <NamesTable names={names} mayEdit={mayEdit} />}
      {mayEdit && <NameForm />}
    </Stack>
  );
}

function NamesTable({ names, mayEdit }: NamesProps): ReactNode {
  const { i18n } = useLingui();
  const act = useAct(saveMedicineName);
  const columns: readonly Column<SiteName>[] = [
    { id: 'name', namesRow: true, header: <Trans>Name</Trans>, cell: ({ name }) => name },
    {
      id: 'means',
      header: <Trans>Stands for</Trans>,
      cell: ({ sameAs, class: kind, code }) =>
        sameAs ?? (
          <>
            {kind !== null && i18n._(classWords[kind])} {code}
          </>
        ),
    },
    {
      id: 'state',
      header: <Trans>In use</Trans>,
      cell: (name) => <InUse name={name} mayEdit={mayEdit} act={act} />,
    },
  ];
  return (
    <>
      <SaidNo trouble={act.trouble} />
      <DataTable
        caption={<Trans>Names your clinic added</Trans>}
        columns={columns}
        rows={names}
        rowKey={({ nameId }) => nameId}
      />
    </>
  );
}

type InUseProps = {
  readonly name: SiteName;
  readonly mayEdit: boolean;
  readonly act: ReturnType<typeof useAct<typeof saveMedicineName>>;
};

function InUse({ name, mayEdit, act }: InUseProps): ReactNode {
  const { t } = useLingui();
  const { nameId, version, sameAs, class: kind, code, retired } = name;
  const turn = () =>
    void act.run({
      params: { nameId },
      query: {},
      body: { version, name: { name: name.name, sameAs, class: kind, code, retired: !retired } },
    });
  return (
    <Row>
      {retired ? (
        <Tag>
          <Trans>not in use</Trans>
        </Tag>
      ) : (
        <Tag tone="ok">
          <Trans>in use</Trans>
        </Tag>
      )}
      {mayEdit && (
        <Button
          kind="quiet"
          disabled={act.busy}
          onClick={turn}
          aria-label={retired ? t`Use again: ${name.name}` : t`Stop using: ${name.name}`}
        >
          {retired ? <Trans>Use again</Trans> : <Trans>Stop using</Trans>}
        </Button>
      )}
    </Row>
  );
}

type Draft = {
  readonly name: string;
  readonly sameAs: string | null;
  readonly kind: IngredientClass | null;
  readonly code: string;
};
const emptyName: Draft = { name: '', sameAs: null, kind: null, code: '' };

function useNameForm() {
  const { newId } = useClinic();
  const [draft, setDraft] = useState(emptyName);
  const [tried, setTried] = useState(false);
  const act = useAct(saveMedicineName);
  const { name, sameAs, kind, code } = draft;
  const isWhole = name.trim() !== '' && (sameAs === null) !== (kind === null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isWhole) return;
    const body: SiteNameBody = {
      name: name.trim(),
      sameAs,
      class: kind,
      code: code.trim() === '' ? null : code.trim().toUpperCase(),
      retired: false,
    };
    const answer = await act.run({
      params: { nameId: newId<'MedicineNameId'>() },
      query: {},
      body: { version: 0, name: body },
    });
    if (!answer.ok) return;
    setDraft(emptyName);
    setTried(false);
  };
  return { draft, setDraft, tried, isWhole, act, save };
}

function NameForm(): ReactNode {
  const { t, i18n } = useLingui();
  const { draft, setDraft, tried, isWhole, act, save } = useNameForm();
  const missing = tried && !isWhole;
  return (
    <Card heading={<Trans>Add a name</Trans>}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack gap="small">
          <SaidNo trouble={act.trouble} />
          <TextInput
            label={<Trans>Name</Trans>}
            maxLength={80}
            value={draft.name}
            onChange={(name) => setDraft({ ...draft, name })}
            {...(missing && draft.name.trim() === '' && { error: t`Write the name.` })}
          />
          <Select
            label={t`The same as`}
            unchosen={t`none of these`}
            options={shippedIngredientNames.map((each) => ({ value: each, label: each }))}
            value={draft.sameAs}
            onChange={(sameAs) => setDraft({ ...draft, sameAs, kind: null })}
            {...(missing && { error: t`Say what it is the same as, or its class.` })}
          />
          {draft.sameAs === null && (
            <Row>
              <Select
                label={t`Or its class`}
                unchosen={t`Choose`}
                options={ingredientClasses.map((each) => ({
                  value: each,
                  label: i18n._(classWords[each]),
                }))}
                value={draft.kind}
                onChange={(kind) => setDraft({ ...draft, kind })}
              />
              <TextInput
                label={<Trans>ATC code</Trans>}
                optional
                maxLength={7}
                value={draft.code}
                onChange={(code) => setDraft({ ...draft, code })}
              />
            </Row>
          )}
          <Row>
            <Button type="submit" disabled={act.busy}>
              <Trans>Add the name</Trans>
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}
