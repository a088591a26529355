import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Field, Notice, Row, Stack } from '#design';
import { faultsOf, SaidNo, type Trouble, useAct } from '#http/clinician';
import { bankStatement, loadBank } from '#library';
import { RightFields } from './right-fields.tsx';
import { useRight } from './use-right.ts';

type LoadBankProps = { readonly onClose: () => void };

/** A bank file, and somebody who answers for the right to it. */
export function LoadBank({ onClose }: LoadBankProps): ReactNode {
  const { t } = useLingui();
  const [bank, setBank] = useState<BankFile | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const act = useAct(loadBank);
  const form = useRight(act.trouble);
  const choose = async (file: File | undefined) => {
    const read = file === undefined ? null : bankIn(await file.text());
    setBank(read);
    setFault(read === null ? t`This is no bank file. It is JSON with an id of its own.` : null);
  };
  const send = async () => {
    const right = form.take();
    if (bank === null) setFault(t`Please choose the file.`);
    if (bank === null || right === null) return;
    const { from: _from, ...rest } = right;
    const body = { bankId: bank.id, bank: bank.json, statement: bankStatement, ...rest };
    const answer = await act.run({ body });
    if (answer.ok) onClose();
  };
  return (
    <Stack>
      <SaidNo trouble={act.trouble} />
      <Faults trouble={act.trouble} />
      <Field label={t`Bank file`} hint={t`JSON, at most 2 MB.`} error={fault}>
        {(ties) => (
          <input
            className="input"
            type="file"
            accept=".json,application/json"
            {...ties}
            onChange={(event) => void choose(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      <RightFields form={form} statement={bankStatement} />
      <Row>
        <Button disabled={act.busy} onClick={() => void send()}>
          <Trans>Load it</Trans>
        </Button>
        <Button kind="quiet" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </Row>
    </Stack>
  );
}

type BankFile = { readonly id: string; readonly json: unknown };

/** Only whose bank it says it is; the server looks at the rest. */
function bankIn(text: string): BankFile | null {
  try {
    const json: unknown = JSON.parse(text);
    const id = json !== null && typeof json === 'object' && 'id' in json ? json.id : null;
    return typeof id === 'string' ? { id, json } : null;
  } catch {
    return null;
  }
}

function Faults({ trouble }: { readonly trouble: Trouble | null }): ReactNode {
  const faults = faultsOf(trouble).filter(({ at }) => at.startsWith('/body/bank'));
  if (faults.length === 0) return null;
  return (
    <Notice tone="warn" heading={<Trans>What is wrong with the file</Trans>}>
      <ul>
        {faults.slice(0, 10).map(({ at, message }) => (
          <li key={at}>
            <code>{at.replace('/body/bank', '')}</code> {message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
