import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Card, Notice, RadioScale } from '#design';
import type { Afterwards } from '#research';

type LeaveFormProps = { readonly onLeave: (afterwards: Afterwards) => Promise<void> };

/** Leaving takes no reason: one choice about the answers, and it holds at once. */
export function LeaveForm({ onLeave }: LeaveFormProps): ReactNode {
  const { t } = useLingui();
  const [step, setStep] = useState<'closed' | 'open' | 'tried'>('closed');
  const [afterwards, setAfterwards] = useState<Afterwards | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (afterwards === null) return setStep('tried');
    setBusy(true);
    await onLeave(afterwards);
    setBusy(false);
  };
  if (step === 'closed') {
    return (
      <Button kind="ghost" full icon="log-out" onClick={() => setStep('open')}>
        <Trans>Leave the study</Trans>
      </Button>
    );
  }
  return (
    <Card heading={<Trans>Leave the study</Trans>}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <p>
          <Trans>You do not have to say why. It holds at once. Your care stays the same.</Trans>
        </p>
        <RadioScale<Afterwards>
          legend={<Trans>What about the answers you gave?</Trans>}
          layout="column"
          clearable={false}
          options={[
            { value: 'keep', label: t`The study may keep them` },
            { value: 'do-not-use', label: t`Do not use them any more` },
          ]}
          value={afterwards}
          onChange={setAfterwards}
        />
        {step === 'tried' && afterwards === null && (
          <Notice live="status">
            <Trans>Please choose one of the two.</Trans>
          </Notice>
        )}
        <Button type="submit" full disabled={busy}>
          <Trans>Leave now</Trans>
        </Button>
        <Button kind="quiet" full onClick={() => setStep('closed')}>
          <Trans>Stay in the study</Trans>
        </Button>
      </form>
    </Card>
  );
}
