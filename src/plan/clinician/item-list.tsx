import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Card, EmptyState, Stack } from '#design';
import type { OutputOf } from '#http';
import { disciplines, type PlanItemView, type PlanView, type readPlanMarks } from '#plan';
import { ItemHistory } from './item-history.tsx';
import { ItemRow } from './item-row.tsx';
import { daysOfItem } from './marks-of-item.ts';
import { disciplineWords } from './plan-words.ts';

type ItemListProps = {
  readonly patientId: PatientId;
  readonly plan: PlanView;
  readonly mayEdit: boolean;
  /** What the person marked lately; null while it is not known here. */
  readonly marks: OutputOf<typeof readPlanMarks> | null;
  readonly onEdit: (item: PlanItemView) => void;
};

/** The parts by discipline, in the same order for everybody. */
export function ItemList({ patientId, plan, mayEdit, marks, onEdit }: ItemListProps): ReactNode {
  const { i18n } = useLingui();
  const [history, setHistory] = useState<PlanItemView | null>(null);
  const shown = disciplines.filter((discipline) =>
    plan.items.some((item) => item.discipline === discipline),
  );
  if (shown.length === 0) {
    return (
      <EmptyState icon="clipboard-list" heading={<Trans>No parts yet</Trans>}>
        <Trans>
          Each part has an owner, an aim, a dose and a day on which it is looked at again.
        </Trans>
      </EmptyState>
    );
  }
  return (
    <Stack>
      {shown.map((discipline) => (
        <Card key={discipline} headingLevel={3} heading={i18n._(disciplineWords[discipline])}>
          <ul className="plain plan-items">
            {plan.items
              .filter((item) => item.discipline === discipline)
              .map((item) => (
                <li key={item.itemId} data-state={item.state}>
                  <ItemRow
                    patientId={patientId}
                    item={item}
                    mayEdit={mayEdit}
                    days={
                      marks === null || plan.status !== 'active' || item.state !== 'active'
                        ? null
                        : daysOfItem(marks.marks, item.itemId, marks.from, marks.today)
                    }
                    onEdit={() => onEdit(item)}
                    onHistory={() => setHistory(item)}
                  />
                </li>
              ))}
          </ul>
        </Card>
      ))}
      {history !== null && (
        <ItemHistory patientId={patientId} item={history} onClose={() => setHistory(null)} />
      )}
    </Stack>
  );
}
