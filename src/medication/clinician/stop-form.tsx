import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Card, DateFields, dateOf, partsOf, Row, Select, Stack, TextInput } from '#design';
import { SaidNo, useAct } from '#http/clinician';
import type { LocalDate } from '#kernel';
import { type ListedMedicine, stopMedicine, stopReasons, withdrawMedicine } from '#medication';
import { labelOf } from './dose-in-words.tsx';
import { stopWords } from './medicine-words.ts';

type StopProps = {
  readonly patientId: PatientId;
  readonly medicine: ListedMedicine;
  readonly today: LocalDate;
  readonly onClose: () => void;
};

function useStopForm({ patientId, medicine, today, onClose }: StopProps) {
  const [day, setDay] = useState(() => partsOf(today));
  const [reason, setReason] = useState<(typeof stopReasons)[number] | null>(null);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(stopMedicine);
  const on = dateOf(day);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason === null || on === 'empty' || on === 'unclear' || on > today) return;
    const { medicineId, version } = medicine;
    const said = words.trim() === '' ? null : words.trim();
    const body = { version, on, reason, words: said };
    const answer = await act.run({ params: { patientId, medicineId }, query: {}, body });
    if (answer.ok) onClose();
  };
  const dayIsWrong = tried && (on === 'empty' || on === 'unclear' || on > today);
  return { day, setDay, reason, setReason, words, setWords, tried, act, save, dayIsWrong };
}

/** Since when and why a medicine is no longer taken. */
export function StopForm(props: StopProps): ReactNode {
  const { t, i18n } = useLingui();
  const { medicine, onClose } = props;
  const form = useStopForm(props);
  const { day, setDay, reason, setReason, words, setWords, tried, act, save } = form;
  return (
    <Card tone="soft" heading={<Trans>Stop {labelOf(medicine)}</Trans>}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack>
          <SaidNo trouble={act.trouble} />
          <DateFields
            label={<Trans>Not taken since</Trans>}
            value={day}
            onChange={setDay}
            {...(form.dayIsWrong && { error: t`Write a day that has been.` })}
          />
          <Select
            label={t`Why`}
            unchosen={t`Choose`}
            options={stopReasons.map((each) => ({
              value: each,
              label: i18n._(stopWords[each]),
            }))}
            value={reason}
            onChange={setReason}
            {...(tried && reason === null && { error: t`Choose why.` })}
          />
          <TextInput
            label={<Trans>In your words, for the history</Trans>}
            optional
            maxLength={500}
            value={words}
            onChange={setWords}
          />
          <p className="small muted">
            <Trans>
              Some medicines are not stopped at once. This writes down what is so; it orders
              nothing.
            </Trans>
          </p>
          <Row>
            <Button type="submit" disabled={act.busy}>
              <Trans>Write down that it was stopped</Trans>
            </Button>
            <Button kind="quiet" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}

type MistakeProps = Omit<StopProps, 'today'>;

/** An entry that should never have stood there. */
export function MistakeForm({ patientId, medicine, onClose }: MistakeProps): ReactNode {
  const { t } = useLingui();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(withdrawMedicine);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (words.trim() === '') return;
    const { medicineId, version } = medicine;
    const answer = await act.run({
      params: { patientId, medicineId },
      query: {},
      body: { version, words: words.trim() },
    });
    if (answer.ok) onClose();
  };
  return (
    <Card tone="soft" heading={<Trans>{labelOf(medicine)} was put on the list by mistake</Trans>}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack>
          <SaidNo trouble={act.trouble} />
          <TextInput
            label={<Trans>What was wrong</Trans>}
            hint={<Trans>The entry leaves the list and stays in the history.</Trans>}
            maxLength={500}
            value={words}
            onChange={setWords}
            {...(tried && words.trim() === '' && { error: t`Say what was wrong.` })}
          />
          <Row>
            <Button type="submit" disabled={act.busy}>
              <Trans>Take it off the list</Trans>
            </Button>
            <Button kind="quiet" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}
