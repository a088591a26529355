import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Button, Card, Row, Small, Stack, Tag } from '#design';
import { Said, useDates } from '#http/clinician';
import { recordPath } from '#profile/clinician';
import type { FollowUpView } from '#safety';
import { Reach } from './alert-answers.tsx';
import { ContactNoted } from './contact-noted.tsx';

type FollowUpsProps = { readonly followUps: readonly FollowUpView[]; readonly mayAct: boolean };

/** People who are called after an alarm or a discharge, until they are engaged in care again. */
export function FollowUps({ followUps, mayAct }: FollowUpsProps): ReactNode {
  if (followUps.length === 0) return null;
  return (
    <Card heading={<Trans>To be called after an alarm</Trans>} icon="phone">
      <ul className="plain stack">
        {followUps.map((followUp) => (
          <li key={followUp.findingId}>
            <FollowUpRow followUp={followUp} mayAct={mayAct} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

type RowProps = { readonly followUp: FollowUpView; readonly mayAct: boolean };

function FollowUpRow({ followUp, mayAct }: RowProps): ReactNode {
  const dates = useDates();
  const [noting, setNoting] = useState(false);
  const { patientId, patientName, title, message, dueAt, overdue, contacts } = followUp;
  return (
    <Stack gap="small">
      <Row>
        <strong>
          <Link href={recordPath(patientId, 'summary')}>{patientName}</Link>
          {': '}
          <Said text={title} />
        </strong>
        {dueAt !== null && (
          <Tag tone={overdue ? 'danger' : 'warn'} icon="clock">
            {overdue ? (
              <Trans>was due {dates.away(dueAt)}</Trans>
            ) : (
              <Trans>due {dates.away(dueAt)}</Trans>
            )}
          </Tag>
        )}
      </Row>
      <p>
        <Said text={message} />
      </p>
      <Reach alert={followUp} />
      {contacts.map((contact) => (
        <Small key={contact.at}>
          {dates.moment(contact.at)}, {contact.byName}:{' '}
          {contact.reached ? <Trans>reached</Trans> : <Trans>not reached</Trans>}.{' '}
          <q dir="auto">{contact.words}</q>
        </Small>
      ))}
      {mayAct && !noting && (
        <Row>
          <Button kind="ghost" onClick={() => setNoting(true)}>
            <Trans>
              Note a contact<span className="unseen">: {patientName}</span>
            </Trans>
          </Button>
        </Row>
      )}
      {noting && <ContactNoted followUp={followUp} onClose={() => setNoting(false)} />}
    </Stack>
  );
}
