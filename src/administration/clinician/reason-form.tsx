import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Row, Stack, TextArea } from '#design';
import { SaidNo } from '#http/clinician';

type ReasonFormProps = {
  /** What follows from it. */
  readonly children?: ReactNode;
  readonly does: ReactNode;
  readonly act: Pick<Parameters<typeof SaidNo>[0], 'trouble'> & { readonly busy: boolean };
  /** Resolves to whether it was done. */
  readonly onSend: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
};

/** Something that an administrator changes for everybody, with the reason that the trail keeps. */
export function ReasonForm({ children, does, act, onSend, onClose }: ReasonFormProps): ReactNode {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = reason.trim() === '';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isMissing && (await onSend(reason.trim()))) onClose();
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="small">
        {children}
        <SaidNo trouble={act.trouble} />
        <TextArea
          label={t`Reason`}
          rows={2}
          maxLength={500}
          value={reason}
          onChange={setReason}
          error={tried && isMissing ? t`Write why.` : null}
        />
        <Row>
          <Button type="submit" disabled={act.busy}>
            {does}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
