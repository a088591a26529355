import type { AccountId, PatientId, SiteId } from '#access';
import type { Id, Instant, LocalDate } from '#kernel';
import type { Aspects, Dose, Mark, PlanItemBody, Response } from '#plan';

/** The tables this room owns. No other room names them. */
export type PlanTables = {
  plan: {
    patient_id: PatientId;
    plan_id: Id<'PlanId'>;
    site_id: SiteId;
    status: 'draft' | 'active' | 'ended';
    template: string | null;
    what_matters: string | null;
    weekly_minutes_budget: number | null;
    version: number;
    created_at: Instant;
    created_by: AccountId;
    activated_at: Instant | null;
    activated_by: AccountId | null;
    ended_at: Instant | null;
    ended_because: string | null;
    ended_by: AccountId | null;
    ended_by_name: string | null;
    frame_version: number;
  };
  plan_frame: {
    patient_id: PatientId;
    plan_id: Id<'PlanId'>;
    version: number;
    what_matters: string | null;
    weekly_minutes_budget: number | null;
    changed_at: Instant;
    changed_by: AccountId;
    changed_by_name: string;
  };
  plan_item: {
    patient_id: PatientId;
    item_id: Id<'PlanItemId'>;
    version: number;
    plan_id: Id<'PlanId'>;
    newest: boolean;
    state: PlanItemBody['state'];
    kind: PlanItemBody['kind'];
    discipline: PlanItemBody['discipline'];
    owner_account: Id<'AccountId'> | null;
    owner_name: string | null;
    owner_role: string | null;
    start_day: LocalDate | null;
    review_day: LocalDate | null;
    content: ItemContent;
    changed_at: Instant;
    changed_by: AccountId;
    changed_by_name: string;
    change_reason: string | null;
  };
  plan_response: {
    patient_id: PatientId;
    response_id: Id<'PlanResponseId'>;
    plan_id: Id<'PlanId'>;
    plan_version: number;
    item_id: Id<'PlanItemId'> | null;
    kind: Response['kind'];
    words: string | null;
    at: Instant;
    seen_by: AccountId | null;
    seen_at: Instant | null;
  };
  care_step: {
    patient_id: PatientId;
    care_step_id: string;
    step: number;
    continuation: boolean;
    from_day: LocalDate;
    decision_id: Id<'DecisionId'>;
    responsible: string;
    review_day: LocalDate | null;
  };
  today_mark: {
    patient_id: PatientId;
    op_id: Id<'OpId'>;
    day: LocalDate;
    item_id: Id<'PlanItemId'>;
    outcome: Mark['outcome'];
    reason: string | null;
    recorded_at: Instant;
    received_at: Instant;
  };
};

export type ItemContent = {
  readonly title: string;
  readonly why: string;
  readonly aim?: string;
  readonly dose: Dose;
  readonly aspects?: Aspects;
};
