import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, RadioScale, Row, Select, Stack, TextInput } from '#design';
import { faultAt, SaidNo, type Trouble, useAct, useClinic, useWords } from '#http/clinician';
import { type StepOutput, saveStepPreference } from '#stepping';

type FormProps = {
  readonly patientId: PatientId;
  readonly page: StepOutput;
  readonly givenName: string;
  readonly onClose: () => void;
};

/** Which way the person prefers, and the one they veto. */
export function PreferenceForm({ patientId, page, givenName, onClose }: FormProps): ReactNode {
  const { said, setSaid, save, keep } = usePreference(patientId, page);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (await keep()) onClose();
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="small">
        <SaidNo trouble={save.trouble} />
        <Fields {...{ page, givenName, said, setSaid }} trouble={save.trouble} />
        <Row>
          <Button type="submit" disabled={save.busy}>
            <Trans>Save</Trans>
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

type Said = {
  readonly preferred: string | null;
  readonly vetoed: string | null;
  readonly words: string;
};

/** The id is made when the form opens, so that a second press is the same preference. */
function usePreference(patientId: PatientId, { preference, offer }: StepOutput) {
  const clinic = useClinic();
  const [preferenceId] = useState(() => clinic.newId<'StepPreferenceId'>());
  const [said, setSaid] = useState<Said>(() => ({
    preferred: preference?.preferred ?? null,
    vetoed: preference?.vetoed ?? null,
    words: preference?.words ?? '',
  }));
  const save = useAct(saveStepPreference);
  const keep = async (): Promise<boolean> => {
    const step = offer.step === 'continuation' ? 2 : (offer.step ?? 0);
    const words = said.words.trim() === '' ? null : said.words.trim();
    const body = { ...said, preferenceId, step, words };
    return (await save.run({ params: { patientId }, query: {}, body })).ok;
  };
  return { said, setSaid, save, keep };
}

type FieldsProps = Pick<FormProps, 'page' | 'givenName'> & {
  readonly said: Said;
  readonly setSaid: (said: Said) => void;
  readonly trouble: Trouble | null;
};

function Fields({ page, givenName, said, setSaid, trouble }: FieldsProps): ReactNode {
  const { t } = useLingui();
  const wordsOf = useWords();
  const ways = page.offer.options.map(({ code, title, dose }) => ({
    value: code,
    label: wordsOf(title),
    note: wordsOf(dose),
  }));
  const prefer = (preferred: string | null) =>
    setSaid({ ...said, preferred, vetoed: said.vetoed === preferred ? null : said.vetoed });
  return (
    <>
      <RadioScale
        legend={<Trans>{givenName} prefers</Trans>}
        layout="column"
        options={ways}
        value={said.preferred}
        onChange={prefer}
        error={faultAt(trouble, 'preferred')}
      />
      <Select
        label={<Trans>{givenName} does not want</Trans>}
        unchosen={t`Nothing is vetoed`}
        options={ways.filter(({ value }) => value !== said.preferred)}
        value={said.vetoed}
        onChange={(vetoed) => setSaid({ ...said, vetoed })}
        error={faultAt(trouble, 'vetoed')}
      />
      <TextInput
        label={<Trans>In {givenName}’s words</Trans>}
        optional
        maxLength={500}
        value={said.words}
        onChange={(words) => setSaid({ ...said, words })}
      />
    </>
  );
}
