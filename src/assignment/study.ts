import type { AccountId } from '#access';
import type { Schedule } from '#calendar';
import type { Id, Instant } from '#kernel';
import type { Basis } from '#library';
import type { NotAsked, ResearchUse } from '#research';
import type { What } from './battery-library.ts';

/** Why a study asks a person no more. */
export type StudyStop = NotAsked | 'measure-ended';

/** What is known of one questionnaire's licence in research, and who answered for what is not. */
export type StudyLicence = {
  readonly instrument: string;
  readonly name: string;
  readonly tier: string;
  /** What the licence record says. */
  readonly says: string;
  readonly use: ResearchUse;
  readonly attested: Attested | null;
};

export type Attested = {
  readonly statement: string;
  readonly basis: Basis;
  readonly reference: string;
  readonly inNameOf: string;
};

/** What a study asks of everybody who takes part. */
export type StudyMeasure = {
  readonly measureId: Id<'MeasureId'>;
  readonly studyId: Id<'StudyId'>;
  readonly what: What;
  readonly why: string;
  readonly sharesScore: boolean;
  readonly licences: readonly StudyLicence[];
  readonly addedBy: AccountId;
  readonly addedByName: string;
  readonly addedAt: Instant;
  readonly endedAt: Instant | null;
  readonly endedByName: string | null;
  readonly endedBecause: string | null;
  readonly versions: readonly MeasureVersion[];
};

export type MeasureVersion = {
  readonly version: number;
  readonly schedule: Schedule;
  readonly reason: string | null;
  readonly madeBy: AccountId;
  readonly madeByName: string;
  readonly madeAt: Instant;
};

/** Questionnaires that may not be put into a study, by their licence. */
export const shutOut = (licences: readonly StudyLicence[]): readonly StudyLicence[] =>
  licences.filter(({ use }) => use === 'not-covered');

/** Questionnaires whose licence does not speak of research, and for which nobody answers yet. */
export const toAttest = (licences: readonly StudyLicence[]): readonly StudyLicence[] =>
  licences.filter(({ use, attested }) => use === 'unknown' && attested === null);
