import type { PlanItemBody } from '#plan';

/** The part of an item that is saved; who changed it when is the server's to say. */
export function bodyOfItem(item: PlanItemBody): PlanItemBody {
  return {
    kind: item.kind,
    discipline: item.discipline,
    title: item.title,
    why: item.why,
    ...(item.aim !== undefined && { aim: item.aim }),
    dose: item.dose,
    ...(item.aspects !== undefined && { aspects: item.aspects }),
    ownerAccount: item.ownerAccount,
    startDay: item.startDay,
    reviewDay: item.reviewDay,
    state: item.state,
  };
}
