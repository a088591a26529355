import type { StaffRole } from '#access';
import type { Citation } from '#evidence';
import { addDays, type LocalDate, type Text, wordsIn } from '#kernel';
import type { Dose, PlanItemBody } from '../contract.ts';

/** One proposed part: what, how much, why in plain words, who usually owns it, when to look again. */
export type TemplateItem = {
  readonly kind: PlanItemBody['kind'];
  readonly discipline: PlanItemBody['discipline'];
  readonly title: Text;
  /** What the person reads; reading grade 6 at most (a test measures it). */
  readonly why: Text;
  readonly aim?: Text;
  readonly dose: Dose;
  /** Days from today until it starts, and from its start until it is looked at again. */
  readonly startsAfterDays: number;
  readonly reviewAfterDays: number;
  readonly sources: readonly Citation[];
};

/** A plan to begin a talk with, never to end it: every part can be changed or left out. */
export type PlanTemplate = {
  readonly id: string;
  readonly step: 0 | 1 | 2 | 3 | 4;
  readonly title: Text;
  readonly says: Text;
  readonly items: readonly TemplateItem[];
};

/** Who usually owns a part, where the template meets a real team. */
export const usualRole: Readonly<Record<PlanItemBody['discipline'], StaffRole>> = {
  patient: 'coordinator',
  coordination: 'coordinator',
  'primary-care': 'physician',
  rheumatology: 'physician',
  'pain-medicine': 'physician',
  psychology: 'psychologist',
  physiotherapy: 'physiotherapist',
  family: 'coordinator',
};

export type TeamMember = {
  readonly accountId: NonNullable<PlanItemBody['ownerAccount']>;
  readonly name: string;
  readonly role: StaffRole;
  readonly jobTitle: string | null;
};

const titlesOf: Partial<Record<PlanItemBody['discipline'], RegExp>> = {
  'primary-care': /primary|general|family/i,
  rheumatology: /rheum/i,
  'pain-medicine': /pain/i,
};

/** The person of the team who owns parts of a discipline; null when the site has nobody for it. */
export function usualOwner(
  discipline: PlanItemBody['discipline'],
  team: readonly TeamMember[],
): TeamMember | null {
  const able = team.filter(({ role }) => role === usualRole[discipline]);
  const title = titlesOf[discipline];
  const fitting = able.find(({ jobTitle }) => jobTitle !== null && title?.test(jobTitle) === true);
  return fitting ?? able[0] ?? null;
}

/** A template's part as a proposal for this person, in their language, from today. */
export function draftedItem(
  item: TemplateItem,
  team: readonly TeamMember[],
  today: LocalDate,
  language: string,
): PlanItemBody {
  const startDay = addDays(today, item.startsAfterDays);
  return {
    kind: item.kind,
    discipline: item.discipline,
    title: wordsIn(item.title, language)[0],
    why: wordsIn(item.why, language)[0],
    ...(item.aim === undefined ? {} : { aim: wordsIn(item.aim, language)[0] }),
    dose: item.dose,
    ownerAccount: usualOwner(item.discipline, team)?.accountId ?? null,
    startDay,
    reviewDay: addDays(startDay, item.reviewAfterDays),
    state: 'proposed',
  };
}
