import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Button, Card, Disclosure, Row, Small, Stack, Tag } from '#design';
import { GoButton, Said, SaidNo, useAct, useDates } from '#http/clinician';
import { recordPath } from '#profile/clinician';
import { type AlertView, acknowledgeAlert } from '#safety';
import { Answers, Reach } from './alert-answers.tsx';
import { CloseForm } from './close-form.tsx';
import { DispositionShown } from './disposition.tsx';
import { alertStateWords, eventWords } from './safety-words.ts';
import { SecondScreen } from './second-screen.tsx';

type AlertCardProps = { readonly alert: AlertView; readonly mayAct: boolean };

/** One alert with its clock: take it, speak with the person, close it in words. */
export function AlertCard({ alert, mayAct }: AlertCardProps): ReactNode {
  const { i18n } = useLingui();
  return (
    <Card
      heading={
        <>
          <Link href={recordPath(alert.patientId, 'decisions')}>{alert.patientName}</Link>
          {': '}
          <Said text={alert.title} />
        </>
      }
      icon="shield-alert"
      aside={
        <Tag tone={alert.state === 'open' ? 'danger' : 'warn'}>
          {i18n._(alertStateWords[alert.state])}
        </Tag>
      }
    >
      <Stack gap="small">
        <Clock alert={alert} />
        <Reach alert={alert} />
        <Answers answers={alert.answers} />
        <p>
          <Said text={alert.message} />
        </p>
        <DispositionShown alert={alert} />
        {mayAct && <AlertActions alert={alert} />}
        <Events alert={alert} />
      </Stack>
    </Card>
  );
}

type OneAlert = { readonly alert: AlertView };

function Clock({ alert }: OneAlert): ReactNode {
  const dates = useDates();
  return (
    <Row>
      <Small>
        <Trans>
          Rule {alert.rule}, raised {dates.away(alert.openedAt)}
        </Trans>
      </Small>
      {alert.state === 'open' && (
        <Tag tone={alert.overdue ? 'danger' : 'warn'} icon="clock">
          {alert.overdue ? (
            <Trans>should have been taken {dates.away(alert.acknowledgeBy)}</Trans>
          ) : (
            <Trans>to be taken {dates.away(alert.acknowledgeBy)}</Trans>
          )}
        </Tag>
      )}
      {alert.state === 'acknowledged' && (
        <Tag tone="warn" icon="clock">
          <Trans>to be closed {dates.away(alert.closeBy)}</Trans>
        </Tag>
      )}
      {alert.escalationLevel > 0 && (
        <Tag tone="danger">
          <Trans>escalated, level {alert.escalationLevel}</Trans>
        </Tag>
      )}
      {alert.acknowledgedByName !== null && (
        <Tag>
          <Trans>{alert.acknowledgedByName} has it</Trans>
        </Tag>
      )}
    </Row>
  );
}

function AlertActions({ alert }: OneAlert): ReactNode {
  const [doing, setDoing] = useState<'closing' | 'asking' | null>(null);
  const take = useAct(acknowledgeAlert);
  const { patientId, alertId } = alert;
  if (doing === 'closing') return <CloseForm alert={alert} onClose={() => setDoing(null)} />;
  if (doing === 'asking') return <SecondScreen alert={alert} onClose={() => setDoing(null)} />;
  return (
    <Stack gap="small">
      <SaidNo trouble={take.trouble} />
      <Row>
        {alert.state === 'open' && (
          <Button
            icon="check"
            disabled={take.busy}
            onClick={() => void take.run({ params: { patientId, alertId } })}
          >
            <Trans>
              I have it<span className="unseen">: {alert.patientName}</span>
            </Trans>
          </Button>
        )}
        {isToAsk(alert) && (
          <Button kind="ghost" onClick={() => setDoing('asking')}>
            <Trans>
              Ask the second screen now<span className="unseen">: {alert.patientName}</span>
            </Trans>
          </Button>
        )}
        <GoButton to={recordPath(patientId, 'safety-plan')} kind="ghost">
          <Trans>
            Safety plan<span className="unseen">: {alert.patientName}</span>
          </Trans>
        </GoButton>
        <Button kind="ghost" onClick={() => setDoing('closing')}>
          <Trans>
            Close with an outcome<span className="unseen">: {alert.patientName}</span>
          </Trans>
        </Button>
      </Row>
    </Stack>
  );
}

/** The second screen is still to come, or was broken off. */
const isToAsk = ({ secondScreen, disposition }: AlertView): boolean =>
  secondScreen === 'to-ask' || secondScreen === 'begun' || disposition?.code === 'ask-the-rest';

function Events({ alert }: OneAlert): ReactNode {
  const dates = useDates();
  const { i18n } = useLingui();
  const said = (kind: string) => {
    const words = eventWords[kind];
    return words === undefined ? kind : i18n._(words);
  };
  return (
    <Disclosure summary={<Trans>What happened so far</Trans>}>
      <ol className="plain">
        {alert.events.map((event) => (
          <li key={`${event.kind} ${event.at}`}>
            <Small>{dates.moment(event.at)}</Small> {said(event.kind)}
            {event.byName !== null && (
              <>
                {' '}
                <Trans>by {event.byName}</Trans>
              </>
            )}
            {event.words !== null && (
              <>
                : <q>{event.words}</q>
              </>
            )}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
