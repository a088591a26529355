import type { PlanItem } from '../../../item.ts';
import type { ItemChange } from '../../change.ts';
import type { Resolution } from '../../link-rule.ts';
import { titlesOf, waiting } from './ways-out.ts';

/** The medicine stays as it is now; nothing goes up again by itself. */
export function taperPaused(tapers: readonly PlanItem[]): readonly Resolution[] {
  if (tapers.length === 0) return [];
  return [
    {
      code: 'pause-taper',
      words: { en: `Pause the taper of ${titlesOf(tapers)} at the dose of today` },
      changes: tapers.map(withoutStep),
    },
    ...waiting(tapers, 'taper', 'until the person is safe'),
  ];
}

function withoutStep({ itemId, aspects }: PlanItem): ItemChange {
  const { change: _step, ...others } = aspects ?? {};
  return { itemId, aspects: others };
}
