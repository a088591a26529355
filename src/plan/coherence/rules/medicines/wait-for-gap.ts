import { coherenceGapDays } from '#evidence';
import type { Finding } from '#reasoning';
import type { PlanItem } from '../../../item.ts';
import { usedIn } from '../../change.ts';
import type { Resolution } from '../../link-rule.ts';
import { waiting } from './ways-out.ts';

/** The step that comes last waits until the one before has settled. */
export function laterOnHold(items: readonly PlanItem[], finding: Finding): readonly Resolution[] {
  const days = usedIn(finding, coherenceGapDays);
  const inOrder = items.toSorted((a, b) => ((a.startDay ?? '') < (b.startDay ?? '') ? -1 : 1));
  const [, ...later] = inOrder;
  return later.flatMap((item) =>
    waiting([item], item.itemId, `until ${days} days after the other change`),
  );
}
