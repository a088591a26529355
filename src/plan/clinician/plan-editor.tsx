import { Trans } from '@lingui/react/macro';
import { type ReactNode, useMemo, useState } from 'react';
import { Button, Columns, Row, Stack } from '#design';
import { useClinic, useRead } from '#http/clinician';
import type { Id, LocalDate } from '#kernel';
import { type PlanItemView, type PlanOutput, type PlanView, readPlanMarks } from '#plan';
import { AgreementCard } from './agreement-card.tsx';
import { BurdenCard } from './burden-card.tsx';
import { FrameCard } from './frame-card.tsx';
import { ItemForm } from './item-form.tsx';
import { ItemList } from './item-list.tsx';
import { LinksPanel } from './links-panel.tsx';
import { PlanHead } from './plan-head.tsx';
import type { PlanClinic, PlanScreenProps, Team } from './plan-screen.tsx';
import { useLiveCheck } from './use-live-check.ts';

type PlanEditorProps = PlanScreenProps & {
  readonly plan: PlanView;
  readonly today: LocalDate;
  readonly clinic: PlanClinic;
  readonly cutOffs: PlanOutput['cutOffs'];
  readonly team: Team;
};

/** What is being written: a new item, or a change of one. */
export type Editing = {
  readonly itemId: Id<'PlanItemId'>;
  readonly item: PlanItemView | null;
};

/** All parts of the plan, how they work together, what they ask of the week, and who agreed. */
export function PlanEditor(props: PlanEditorProps): ReactNode {
  const { patientId, plan, today, facts, mayEdit, cutOffs } = props;
  const clinic = useClinic();
  const [editing, setEditing] = useState<Editing | null>(null);
  const asOf = useMemo(() => clinic.now(), [clinic]);
  const check = useLiveCheck(plan, facts, { asOf, today, patientId, cutOffs });
  const marks = useRead(readPlanMarks, { params: { patientId } });
  const open = mayEdit && plan.status !== 'ended';
  return (
    <Stack>
      <PlanHead {...props} />
      <Columns aside>
        <Stack>
          <LinksPanel
            {...props}
            mayEdit={open}
            onEdit={(item) => setEditing({ itemId: item.itemId, item })}
          />
          {editing !== null && (
            <ItemForm
              key={editing.itemId}
              {...props}
              editing={editing}
              check={check}
              onClose={() => setEditing(null)}
            />
          )}
          {open && editing === null && (
            <Row>
              <Button
                icon="plus"
                onClick={() => setEditing({ itemId: clinic.newId<'PlanItemId'>(), item: null })}
              >
                <Trans>Add a part</Trans>
              </Button>
            </Row>
          )}
          <ItemList
            {...props}
            marks={marks.state === 'ready' ? marks.value : null}
            mayEdit={open}
            onEdit={(item) => setEditing({ itemId: item.itemId, item })}
          />
        </Stack>
        <aside>
          <Stack>
            <FrameCard {...props} mayEdit={open} />
            <BurdenCard plan={plan} givenName={props.givenName} />
            <AgreementCard {...props} />
          </Stack>
        </aside>
      </Columns>
    </Stack>
  );
}
