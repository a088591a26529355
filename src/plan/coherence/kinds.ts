import type { Aspects } from '../aspects.ts';
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

/** CBT for insomnia, and the sleep window as its strongest part. */
export const isInsomniaTherapy: OfItem = (item) =>
  isSleepWindow(item) || isSessionOf('cbt-i')(item);

export const isSessionOf =
  (...wanted: readonly NonNullable<Aspects['approach']>[]): OfItem =>
  ({ kind, aspects }) =>
    kind === 'cbt-session' && aspects?.approach !== undefined && wanted.includes(aspects.approach);

export const isOfKind =
  (...kinds: readonly PlanItem['kind'][]): OfItem =>
  ({ kind }) =>
    kinds.includes(kind);
