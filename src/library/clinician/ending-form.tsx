import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Row, Stack, TextInput } from '#design';
import { faultAt, SaidNo, type Trouble } from '#http/clinician';
import type { Result } from '#kernel';

type EndingFormProps = {
  readonly act: { readonly busy: boolean; readonly trouble: Trouble | null };
  readonly onEnd: (reason: string) => Promise<Result<unknown, Trouble>>;
  readonly onClose: () => void;
  /** Who is affected, said before it is done. */
  readonly children?: ReactNode;
};

/** Takes a right back, with a reason. */
export function EndingForm({ act, onEnd, onClose, children }: EndingFormProps): ReactNode {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') return;
    const answer = await onEnd(reason.trim());
    if (answer.ok) onClose();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="small">
        <SaidNo trouble={act.trouble} />
        {children}
        <TextInput
          label={t`Why it is taken back`}
          maxLength={500}
          value={reason}
          onChange={setReason}
          error={
            tried && reason.trim() === ''
              ? t`Write why it is taken back.`
              : faultAt(act.trouble, 'reason')
          }
        />
        <Row>
          <Button type="submit" kind="warn" disabled={act.busy}>
            <Trans>Take the right back</Trans>
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
