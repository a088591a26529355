import type { AccountId, PatientId, SiteId } from '#access';
import type { Id, Instant, Text } from '#kernel';
import type { AcknowledgementKind, Finding, Severity } from '#reasoning';

/** What accepting would do, where a finding proposes something that can be applied. */
export type Proposal = {
  readonly kind: string;
  readonly words: Text;
  readonly detail: Readonly<Record<string, unknown>>;
};

/** The tables this room owns. No other room names them. */
export type ReasoningTables = {
  finding: {
    patient_id: PatientId;
    finding_id: Id<'FindingId'>;
    site_id: SiteId;
    rule_id: string;
    rule_version: number;
    rule_hash: string;
    /** The subject of the finding; empty where a rule looks at the whole person. */
    situation: string;
    status: 'fires' | 'unknown';
    severity: Severity;
    owner: string;
    raised_at: Instant;
    due_at: Instant | null;
    content: { readonly finding: Finding; readonly proposal: Proposal | null };
    ended_at: Instant | null;
    ended_because: string | null;
  };
  decision: {
    patient_id: PatientId;
    decision_id: Id<'DecisionId'>;
    finding_id: Id<'FindingId'>;
    kind: DecisionKind;
    reason_code: string | null;
    reason: string | null;
    change: unknown;
    until_at: Instant | null;
    /** The decision that this one takes back. */
    undoes: Id<'DecisionId'> | null;
    decided_by: AccountId;
    decided_by_name: string;
    decided_by_role: string;
    decided_at: Instant;
  };
  /** Who takes note of a conflict; only ever added. */
  finding_acknowledgement: {
    patient_id: PatientId;
    acknowledgement_id: Id<'AcknowledgementId'>;
    site_id: SiteId;
    finding_id: Id<'FindingId'>;
    owner: string;
    owner_name: string | null;
    owner_role: string;
    kind: AcknowledgementKind;
    at: Instant;
    by: AccountId | null;
    by_name: string | null;
  };
  parameter_setting: {
    setting_id: string;
    parameter: string;
    scope: 'country' | 'site' | 'clinician' | 'patient';
    scope_id: string;
    value: number | string | null;
    reason: string;
    set_by: AccountId;
    set_by_name: string;
    set_at: Instant;
  };
  /** What a rule in shadow concluded; told to nobody, counted. */
  shadow_finding: {
    patient_id: PatientId;
    shadow_id: Id<'FindingId'>;
    site_id: SiteId;
    rule_id: string;
    rule_version: number;
    rule_hash: string;
    situation: string;
    status: 'fires' | 'unknown';
    severity: Severity;
    found_at: Instant;
    content: { readonly finding: Finding };
    ended_at: Instant | null;
  };
  rule_mode: {
    site_id: SiteId;
    mode_id: Id<'RuleModeId'>;
    rule_id: string;
    rule_version: number;
    rule_hash: string;
    mode: 'shadow' | 'live';
    reason: string;
    set_by: AccountId;
    set_by_name: string;
    set_at: Instant;
  };
  new_rule_policy: {
    site_id: SiteId;
    policy_id: Id<'RuleModeId'>;
    begins: 'shadow' | 'live';
    reason: string;
    set_by: AccountId;
    set_by_name: string;
    set_at: Instant;
  };
};

export type DecisionKind = 'accept' | 'modify' | 'decline' | 'snooze' | 'undo';
