import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Card, Row, Small, Stack, Tag } from '#design';
import { type Reading, Said, Shown, seenAs, useAct, useDates, useRead } from '#http/clinician';
import { type BankView, endBank, readBanks } from '#library';
import { EndingForm } from './ending-form.tsx';
import { LoadBank } from './load-bank.tsx';

/** The banks of calibrated questions for adaptive tests that the clinic has loaded. */
export function BanksCard({ mayEdit }: { readonly mayEdit: boolean }): ReactNode {
  const banks = useRead(readBanks, {});
  return <Banks mayEdit={mayEdit} banks={seenAs(banks, (read) => read.banks)} />;
}

type BanksProps = { readonly banks: Reading<readonly BankView[]>; readonly mayEdit: boolean };

export function Banks({ banks, mayEdit }: BanksProps): ReactNode {
  const [loading, setLoading] = useState(false);
  return (
    <Card heading={<Trans>Banks of questions for adaptive tests</Trans>}>
      <Stack>
        <p>
          <Trans>
            An adaptive test asks only the questions that tell most. It needs a bank file that your
            clinic obtained from its owner.
          </Trans>{' '}
          <Trans>You ask it together with a person, from the questionnaires in their record.</Trans>
        </p>
        <Shown from={banks} waiting={<Trans>Getting the banks…</Trans>}>
          {(all) => <BankList banks={all} mayEdit={mayEdit} />}
        </Shown>
        {loading && <LoadBank onClose={() => setLoading(false)} />}
        {mayEdit && !loading && (
          <Row>
            <Button kind="ghost" icon="upload" onClick={() => setLoading(true)}>
              <Trans>Load a bank file</Trans>
            </Button>
          </Row>
        )}
      </Stack>
    </Card>
  );
}

type BankListProps = { readonly banks: readonly BankView[]; readonly mayEdit: boolean };

function BankList({ banks, mayEdit }: BankListProps): ReactNode {
  if (banks.length === 0) {
    return (
      <p className="muted">
        <Trans>No bank is loaded.</Trans>
      </p>
    );
  }
  return (
    <ul className="plain work-cards">
      {banks.map((bank) => (
        <li key={bank.bankId}>
          <Bank bank={bank} mayEdit={mayEdit} />
        </li>
      ))}
    </ul>
  );
}

type BankProps = { readonly bank: BankView; readonly mayEdit: boolean };

function Bank({ bank, mayEdit }: BankProps): ReactNode {
  const act = useAct(endBank);
  const [ending, setEnding] = useState(false);
  const dates = useDates();
  const { version, questions, inNameOf, byName, at, until, endsInDays } = bank;
  return (
    <Stack gap="small">
      <Row spread>
        <strong>
          <Said text={bank.name} /> {version}
        </strong>
        {bank.counts ? (
          <Tag tone="ok">
            <Trans>may be used</Trans>
          </Tag>
        ) : (
          <Tag tone="warn">
            <Trans>run out</Trans>
          </Tag>
        )}
      </Row>
      <p>
        <Plural value={questions} one="# question" other="# questions" />. {bank.credit}
      </p>
      <p>
        <Trans>{inNameOf} answers for it.</Trans> {bank.reference}.{' '}
        {until !== null && <Trans>The right ends after {dates.day(until)}.</Trans>}{' '}
        {endsInDays !== null && (
          <Tag tone="warn" icon="clock">
            <Plural value={endsInDays} one="ends in # day" other="ends in # days" />
          </Tag>
        )}
      </p>
      <Small>
        <Trans>
          {byName}, {dates.moment(at)}
        </Trans>
      </Small>
      {mayEdit && !ending && (
        <Row>
          <Button kind="quiet" onClick={() => setEnding(true)}>
            <Trans>
              Take it back<span className="unseen">: {version}</span>
            </Trans>
          </Button>
        </Row>
      )}
      {ending && (
        <EndingForm
          act={act}
          onEnd={async (reason) => act.run({ params: { bankId: bank.bankId }, body: { reason } })}
          onClose={() => setEnding(false)}
        />
      )}
    </Stack>
  );
}
