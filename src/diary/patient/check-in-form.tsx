import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Disclosure, Notice, Stack, TextArea } from '#design';
import { type CheckInAnswers, isEmpty } from './check-in-answers.ts';
import { EnergyScale, InTheWayScale, MoodScale, PainScale, SleepScale } from './scales.tsx';

type CheckInFormProps = {
  readonly start: CheckInAnswers;
  readonly yesterday: boolean;
  /** What went wrong the last time, in words; the answers stay as they are. */
  readonly problem: ReactNode | null;
  readonly onSave: (answers: CheckInAnswers) => Promise<void>;
};

/** Five questions and one button: five taps and Save. Every question may be skipped. */
export function CheckInForm({ start, yesterday, problem, onSave }: CheckInFormProps): ReactNode {
  const [answers, setAnswers] = useState(start);
  const [nothingYet, setNothingYet] = useState(false);
  const [saving, setSaving] = useState(false);
  const scale = (name: Exclude<keyof CheckInAnswers, 'note'>) => ({
    value: answers[name],
    yesterday,
    onChange: (value: number | null) => {
      setNothingYet(false);
      setAnswers((before) => ({ ...before, [name]: value }));
    },
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (saving) return;
    if (isEmpty(answers)) {
      setNothingYet(true);
      return;
    }
    setSaving(true);
    await onSave(answers).finally(() => setSaving(false));
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="large">
        <SleepScale {...scale('sleep')} />
        <MoodScale {...scale('mood')} />
        <EnergyScale {...scale('energy')} />
        <InTheWayScale {...scale('inTheWay')} />
        <PainScale {...scale('pain')} />
        <More
          note={answers.note}
          onNote={(note) => {
            setNothingYet(false);
            setAnswers((before) => ({ ...before, note }));
          }}
        />
        {nothingYet && (
          <Notice live="status">
            <Trans>Nothing is marked yet. One answer is enough.</Trans>
          </Notice>
        )}
        {problem !== null && <Notice live="status">{problem}</Notice>}
        <Button type="submit" size="big" icon="check" aria-disabled={saving}>
          <Trans>Save</Trans>
        </Button>
      </Stack>
    </form>
  );
}

type MoreProps = { readonly note: string; readonly onNote: (note: string) => void };

function More({ note, onNote }: MoreProps): ReactNode {
  const { t } = useLingui();
  return (
    <Disclosure summary={<Trans>Add more (side effects, a note)</Trans>} open={note !== ''}>
      <TextArea
        label={t`Note`}
        hint={t`Does a medicine bother you? Did something help? Your care team can read this.`}
        rows={3}
        maxLength={2000}
        value={note}
        onChange={onNote}
      />
    </Disclosure>
  );
}
