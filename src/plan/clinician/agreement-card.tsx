import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Button, Card, Icon, Row, Small, Stack, Tag, Unseen } from '#design';
import { SaidNo, useAct, useDates } from '#http/clinician';
import { markResponseSeen, type PlanView } from '#plan';
import { responseWords } from './plan-words.ts';

type AgreementCardProps = {
  readonly patientId: PatientId;
  readonly plan: PlanView;
  readonly givenName: string;
  readonly mayEdit: boolean;
};
type Response = PlanView['responses'][number];

/** Whether the person agreed to this version, and everything they wrote about it. */
export function AgreementCard(props: AgreementCardProps): ReactNode {
  const { plan, givenName } = props;
  return (
    <Card headingLevel={3} heading={<Trans>Agreement</Trans>} aside={<AgreementTag plan={plan} />}>
      <Stack gap="small">
        {plan.responses.length === 0 ? (
          <p className="muted">
            <Trans>{givenName} has not answered yet.</Trans>
          </p>
        ) : (
          <ul className="plain">
            {plan.responses.map((response) => (
              <li key={response.responseId}>
                <ResponseLine {...props} response={response} />
                <Seen {...props} response={response} />
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Card>
  );
}

function AgreementTag({ plan }: { readonly plan: PlanView }): ReactNode {
  if (plan.agreedVersion === null) {
    return (
      <Tag tone="warn">
        <Trans>not agreed yet</Trans>
      </Tag>
    );
  }
  if (plan.agreedVersion === plan.version) {
    return (
      <Tag tone="ok">
        <Trans>agreed</Trans>
      </Tag>
    );
  }
  return (
    <Tag tone="warn">
      <Trans>agreed to version {plan.agreedVersion}</Trans>
    </Tag>
  );
}

type ResponseLineProps = AgreementCardProps & { readonly response: Response };

function ResponseLine({ plan, response, givenName }: ResponseLineProps): ReactNode {
  const { i18n } = useLingui();
  const dates = useDates();
  const item = plan.items.find(({ itemId }) => itemId === response.itemId);
  return (
    <p>
      <strong>
        {givenName} {i18n._(responseWords[response.kind])}
      </strong>
      {item !== undefined && <> · {item.title}</>}
      {response.words !== null && (
        <>
          : <q dir="auto">{response.words}</q>
        </>
      )}{' '}
      <Small>{dates.moment(response.at)}</Small>
    </p>
  );
}

/** Whether somebody of the team has read it. The person sees when, so reading is said by a touch, not by looking. */
function Seen({ patientId, givenName, response, mayEdit }: ResponseLineProps): ReactNode {
  const dates = useDates();
  const mark = useAct(markResponseSeen);
  const { responseId, seenAt } = response;
  if (seenAt !== null) {
    return (
      <p>
        <Small>
          <Icon name="check" /> <Trans>Read by the team, {dates.moment(seenAt)}</Trans>
        </Small>
      </p>
    );
  }
  if (!mayEdit) return null;
  return (
    <>
      <SaidNo trouble={mark.trouble} />
      <Row>
        <Button
          kind="quiet"
          icon="check"
          disabled={mark.busy}
          onClick={() => void mark.run({ params: { patientId, responseId }, query: {}, body: {} })}
        >
          <Trans>
            Mark as read
            <Unseen>
              , so that {givenName} sees it: {dates.moment(response.at)}
            </Unseen>
          </Trans>
        </Button>
      </Row>
    </>
  );
}
