import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, DateFields, dateOf, partsOf, RadioScale, Row, Stack, TextArea } from '#design';
import { SaidNo, useAct, useClinic, useDates } from '#http/clinician';
import { recordSafetySaid, type SaidName } from '#safety';
import { heardWords } from './heard-words.ts';

type FormProps = {
  readonly patientId: PatientId;
  readonly name: SaidName;
  readonly onClose: () => void;
};
type Answer = 'yes' | 'no' | 'not-known';

const valueOf: Readonly<Record<Answer, boolean | null>> = {
  yes: true,
  no: false,
  'not-known': null,
};

/** One answer with its day: a no counts only because somebody asked. */
export function HeardForm(props: FormProps): ReactNode {
  const { t, i18n } = useLingui();
  const { answer, setAnswer, day, setDay, isDay, words, setWords, tried, act, send } =
    useHeard(props);
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="small">
        <SaidNo trouble={act.trouble} />
        <RadioScale<Answer>
          legend={i18n._(heardWords[props.name])}
          layout="even"
          clearable={false}
          options={[
            { value: 'yes', label: t`Yes` },
            { value: 'no', label: t`No` },
            { value: 'not-known', label: t`Not known` },
          ]}
          value={answer}
          onChange={setAnswer}
          {...(tried && answer === null && { error: t`Choose an answer.` })}
        />
        <DateFields
          label={<Trans>Day of the talk</Trans>}
          value={day}
          onChange={setDay}
          {...(tried && !isDay && { error: t`Write a day that has been.` })}
        />
        <TextArea
          label={<Trans>In the person’s words</Trans>}
          optional
          rows={2}
          maxLength={1000}
          value={words}
          onChange={setWords}
        />
        <Row>
          <Button type="submit" disabled={act.busy}>
            <Trans>Save</Trans>
          </Button>
          <Button kind="quiet" onClick={props.onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

function useHeard({ patientId, name, onClose }: FormProps) {
  const clinic = useClinic();
  const { today } = useDates();
  const [saidId] = useState(() => clinic.newId<'SafetySaidId'>());
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [day, setDay] = useState(() => partsOf(today));
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(recordSafetySaid);
  const on = dateOf(day);
  const isDay = on !== 'empty' && on !== 'unclear' && on <= today;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (answer === null || !isDay) return;
    const body = { saidId, name, value: valueOf[answer], words: words.trim() || null, on };
    const kept = await act.run({ params: { patientId }, query: {}, body });
    if (kept.ok) onClose();
  };
  return { answer, setAnswer, day, setDay, isDay, words, setWords, tried, act, send };
}
