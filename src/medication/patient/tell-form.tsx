import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Card, Notice, RadioScale, Select, Stack, TextArea } from '#design';
import type { MedicineNote, MyMedicine } from '#medication';
import type { SaveOutcome } from '#sync/patient';

export type Tell = (said: Omit<MedicineNote, 'noteId'>) => Promise<SaveOutcome>;

type TellFormProps = {
  readonly medicines: readonly MyMedicine[];
  readonly tell: Tell;
};

/** "I take it differently": the team hears it, and the list stays as it is until they have talked. */
export function TellTeam({ medicines, tell }: TellFormProps): ReactNode {
  const [step, setStep] = useState<'closed' | 'open' | 'saved'>('closed');
  if (step === 'open') {
    return <TellForm {...{ medicines, tell }} onSaved={() => setStep('saved')} />;
  }
  return (
    <Stack gap="small">
      {step === 'saved' && (
        <Notice live="status" tone="ok">
          <Trans>Saved. Your team will read it and talk with you. The list stays as it is.</Trans>
        </Notice>
      )}
      <Button full icon="pencil" onClick={() => setStep('open')}>
        <Trans>I take something differently</Trans>
      </Button>
    </Stack>
  );
}

function TellForm(props: TellFormProps & { readonly onSaved: () => void }): ReactNode {
  const { t } = useLingui();
  const { medicines, tell, onSaved } = props;
  const [about, setAbout] = useState<MyMedicine['medicineId'] | null>(null);
  const [kind, setKind] = useState<MedicineNote['kind']>('otherwise');
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<'empty' | 'nowhere' | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === '') return setProblem('empty');
    const outcome = await tell({ medicineId: about, kind, words: words.trim() });
    if (outcome === 'phone' || outcome === 'server') onSaved();
    else setProblem('nowhere');
  };
  return (
    <Card heading={<Trans>Tell your team</Trans>} tone="soft">
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
        <p>
          <Trans>Many people take things in their own way. It helps us to know.</Trans>
        </p>
        <Select<MyMedicine['medicineId']>
          label={t`About`}
          unchosen={t`Something else`}
          options={medicines.map(({ medicineId, name }) => ({ value: medicineId, label: name }))}
          value={about}
          onChange={setAbout}
        />
        <KindOfNote kind={kind} onChange={setKind} />
        <TextArea
          label={t`Your words`}
          maxLength={1000}
          value={words}
          onChange={setWords}
          {...(problem === 'empty' && { error: t`Please write a few words.` })}
        />
        {problem === 'nowhere' && (
          <Notice live="status">
            <Trans>We could not reach the clinic. Please save again in a moment.</Trans>
          </Notice>
        )}
        <p className="small muted">
          <Trans>
            Do not stop a medicine all at once by yourself. If you feel very unwell, call for help
            now.
          </Trans>
        </p>
        <Button type="submit" full>
          <Trans>Save</Trans>
        </Button>
      </form>
    </Card>
  );
}

type KindProps = {
  readonly kind: MedicineNote['kind'];
  readonly onChange: (kind: MedicineNote['kind']) => void;
};

function KindOfNote({ kind, onChange }: KindProps): ReactNode {
  const { t } = useLingui();
  return (
    <RadioScale<MedicineNote['kind']>
      legend={<Trans>What is it?</Trans>}
      layout="column"
      clearable={false}
      options={[
        { value: 'otherwise', label: t`I take it differently` },
        { value: 'stopped', label: t`I no longer take it` },
        { value: 'effect', label: t`It does something to me` },
        { value: 'question', label: t`I have a question` },
      ]}
      value={kind}
      onChange={(next) => onChange(next ?? 'otherwise')}
    />
  );
}
