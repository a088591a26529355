import type { PlanItem } from '../item.ts';

type OfItem = (item: PlanItem) => boolean;

/** Work of the body that needs a clear head: rehabilitation in the sense of COH-20 and COH-21. */
export const isRehabilitation: OfItem = ({ kind }) =>
  kind === 'activity-quota' || kind === 'exposure-step' || kind === 'exercise';

/** Sessions in which something is learnt. */
export const isTherapy: OfItem = (item) => item.kind === 'cbt-session' || isRehabilitation(item);

export const isSleepWindow: OfItem = ({ kind }) => kind === 'sleep-window';

export const isMedicineOf =
  (wanted: string): OfItem =>
  ({ dose }) =>
    dose.medicine?.class === wanted;
