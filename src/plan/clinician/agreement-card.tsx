import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, Small, Stack, Tag } from '#design';
import { useDates } from '#http/clinician';
import type { PlanView } from '#plan';
import { responseWords } from './plan-words.ts';

type AgreementCardProps = { readonly plan: PlanView; readonly givenName: string };
type Response = PlanView['responses'][number];

/** Whether the person agreed to this version, and everything they wrote about it. */
export function AgreementCard({ plan, givenName }: AgreementCardProps): ReactNode {
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
                <ResponseLine plan={plan} response={response} givenName={givenName} />
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
