import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Button, Row, Stack } from '#design';
import { GoButton, Said } from '#http/clinician';
import type { LinkView, PlanItemView, PlanView } from '#plan';
import { recordPath } from '#profile/clinician';
import { frameFieldsId } from './frame-card.tsx';

type FillInProps = {
  readonly patientId: PatientId;
  readonly plan: PlanView;
  readonly link: LinkView;
  readonly mayEdit: boolean;
  readonly onEdit: (item: PlanItemView) => void;
};

/** What is not known yet, by name, and the way to where it is filled in. Nothing is resolved on a guess. */
export function FillIn(props: FillInProps): ReactNode {
  const { link, mayEdit } = props;
  return (
    <Stack gap="small">
      <p>
        <Trans>It cannot be judged before this is known:</Trans>
      </p>
      <ul>
        {link.missing.map(({ name, label }) => (
          <li key={name}>
            <Said text={label} />
          </li>
        ))}
      </ul>
      {mayEdit && <Ways {...props} />}
    </Stack>
  );
}

const budget = 'plan.weeklyMinutesBudget';

function Ways({ patientId, plan, link, onEdit }: FillInProps): ReactNode {
  const names = link.missing.map(({ name }) => name);
  const ofPlan = names.includes(budget);
  const ofParts = names.some((name) => name.startsWith('plan.') && name !== budget);
  const ofPerson = names.some((name) => !name.startsWith('plan.'));
  const parts = plan.items.filter(({ itemId }) => link.itemIds.includes(itemId));
  return (
    <Row>
      {ofPlan && (
        <Button icon="pencil" onClick={() => document.getElementById(frameFieldsId)?.focus()}>
          <Trans>Fill in the minutes a week</Trans>
        </Button>
      )}
      {ofParts &&
        parts.map((item) => (
          <Button key={item.itemId} icon="pencil" onClick={() => onEdit(item)}>
            <Trans>Fill it in at {item.title}</Trans>
          </Button>
        ))}
      {ofPerson && (
        <GoButton to={recordPath(patientId, 'summary')}>
          <Trans>Fill it in at what is known of the person</Trans>
        </GoButton>
      )}
    </Row>
  );
}
