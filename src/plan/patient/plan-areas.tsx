import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, type IconName, Tag } from '#design';
import type { Instant } from '#kernel';
import type { PlanItemView } from '#plan';
import { type AreaId, areasOf } from './areas.ts';
import { PartHistory } from './part-history.tsx';
import { useDoseWords } from './use-item-words.ts';

const pictures: Readonly<Record<AreaId, IconName>> = {
  moving: 'footprints',
  mind: 'brain',
  medicines: 'pill',
  sleep: 'moon',
  self: 'heart',
  people: 'users',
};

function AreaName({ id }: { readonly id: AreaId }): ReactNode {
  switch (id) {
    case 'moving':
      return <Trans>Moving</Trans>;
    case 'mind':
      return <Trans>Thoughts and mood</Trans>;
    case 'medicines':
      return <Trans>Medicines</Trans>;
    case 'sleep':
      return <Trans>Sleep</Trans>;
    case 'self':
      return <Trans>Looking after myself</Trans>;
    case 'people':
      return <Trans>Visits and helpers</Trans>;
  }
}

type PlanAreasProps = {
  readonly items: readonly PlanItemView[];
  /** Items changed after this are marked; `null` marks none. */
  readonly lastLook: Instant | null;
};

/** The parts of the plan by what they are about: what, why it helps, and who stands behind it. */
export function PlanAreas({ items, lastLook }: PlanAreasProps): ReactNode {
  return areasOf(items).map((area) => (
    <Card key={area.id} heading={<AreaName id={area.id} />} icon={pictures[area.id]}>
      <ul className="plain check-list">
        {area.items.map((item) => (
          <li key={item.itemId}>
            <PlanPart item={item} isNew={lastLook !== null && item.changedAt > lastLook} />
          </li>
        ))}
      </ul>
    </Card>
  ));
}

type PlanPartProps = { readonly item: PlanItemView; readonly isNew: boolean };

function PlanPart({ item, isNew }: PlanPartProps): ReactNode {
  const dose = useDoseWords()(item);
  return (
    <>
      <p className="flush">
        <strong dir="auto">{item.title}</strong>{' '}
        {isNew && (
          <Tag tone="soft">
            <Trans>Changed since your last look</Trans>
          </Tag>
        )}
        {item.state === 'proposed' && (
          <Tag>
            <Trans>Suggested</Trans>
          </Tag>
        )}
      </p>
      {dose !== '' && <p className="flush">{dose}</p>}
      <p className="flush small" dir="auto">
        {item.why}
      </p>
      {item.ownerName && (
        <p className="flush muted small">
          {item.kind === 'family-action' ? item.ownerName : <Trans>With {item.ownerName}</Trans>}
        </p>
      )}
      <PartHistory item={item} />
    </>
  );
}
