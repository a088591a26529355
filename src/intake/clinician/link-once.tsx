import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, Card, Field, Row, Stack } from '#design';
import type { OutputOf } from '#http';
import { useDates } from '#http/clinician';
import type { sendIntakeLink } from '#intake';

type LinkOnceProps = {
  readonly made: OutputOf<typeof sendIntakeLink>;
  readonly onClose: () => void;
};

/** The address and a ready message, to be copied now: the server keeps no copy of the address. */
export function LinkOnce({ made, onClose }: LinkOnceProps): ReactNode {
  const { t } = useLingui();
  const dates = useDates();
  const heading = useRef<HTMLHeadingElement>(null);
  const [copied, setCopied] = useState<string | null>(null);
  useEffect(() => heading.current?.focus(), []);
  const copy = async (text: string, what: string) => {
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied(
      done ? t`Copied: ${what}.` : t`Copying did not work here. Mark the text and copy it.`,
    );
  };
  return (
    <Card tone="soft">
      <Stack gap="small">
        <h2 ref={heading} tabIndex={-1}>
          <Trans>The link is ready</Trans>
        </h2>
        <p>
          <Trans>
            Copy it now: it is shown once. It works until {dates.moment(made.expiresAt)} and opens
            only this intake.
          </Trans>
        </p>
        <Field label={<Trans>Address</Trans>}>
          {(ties) => <input className="input" readOnly value={made.url} {...ties} />}
        </Field>
        <Field label={<Trans>Message to send</Trans>}>
          {(ties) => (
            <textarea
              className="input"
              readOnly
              rows={4}
              dir="auto"
              lang={made.message.language}
              value={made.message.words}
              {...ties}
            />
          )}
        </Field>
        <Row>
          <Button icon="copy" onClick={() => void copy(made.message.words, t`message`)}>
            <Trans>Copy the message</Trans>
          </Button>
          <Button kind="ghost" icon="copy" onClick={() => void copy(made.url, t`address`)}>
            <Trans>Copy the address</Trans>
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>I have it</Trans>
          </Button>
        </Row>
        <output className="live">{copied}</output>
      </Stack>
    </Card>
  );
}
