import { momentOf } from '#calendar';
import {
  addDays,
  daysBetween,
  type Instant,
  type LocalDate,
  localDayOf,
  type TimeZone,
} from '#kernel';
import { asqAcute } from '#measures';
import type { Due, Finding, Owner } from '#reasoning';
import type { AlertClocks } from './alert.ts';

/**
 * What is done about an alarm, by the safety profile of the site. Under UK-NG225 there is no order
 * among these: the assessment is asked for, and a disclosure is met by a person at once.
 */
export const dispositions = [
  'contact-now',
  'full-evaluation-now',
  'evaluation-same-day',
  'assessment-before-leaving',
  'contact-and-assessment',
  'psychosocial-assessment',
  'ask-the-rest',
  'clinician-within-a-day',
  'review-next-working-day',
  'second-screen-now',
] as const;
export type DispositionCode = (typeof dispositions)[number];

export type Disposition = {
  readonly code: DispositionCode;
  readonly owner: Owner;
  /** By when it is done; for what is due at once, the moment it was found. */
  readonly by: Instant;
};

/** The rules of C-SSRS, the most urgent first. They speak of one screen: one alert is about all of them. */
export const cssrsRules = ['SAF-03', 'SAF-02', 'SAF-04', 'SAF-05', 'SAF-07'] as const;

/** The rules about one thing that was answered: an alert about one of them is an alert about all. */
export function alarmFamily(ruleId: string): readonly string[] {
  return cssrsRules.some((one) => one === ruleId) ? cssrsRules : [ruleId];
}

/** Whether one rule of a family is more urgent than another; NG225 has one and no order. */
export function isMoreUrgent(ruleId: string, than: string): boolean {
  const rules: readonly string[] = alarmFamily(than);
  return rules.includes(ruleId) && rules.indexOf(ruleId) < rules.indexOf(than);
}

/** What a finding of an alarm rule asks for; null: it is no alarm. */
export function dispositionOf(finding: Finding, zone: TimeZone): Disposition | null {
  const code = codeOf(finding);
  if (code === null) return null;
  const owner = ownerOf(finding);
  if (code === 'review-next-working-day') {
    return { code, owner, by: endOfDay(nextWorkingDay(localDayOf(finding.asOf, zone)), zone) };
  }
  return { code, owner, by: finding.due === null ? finding.asOf : byOf(finding.due, zone) };
}

/** The engine asks; a person of the team acts. */
const ownerOf = ({ owners }: Finding): Owner =>
  owners.find((owner) => owner !== 'engine') ?? 'clinician';

const codes: Readonly<Record<string, DispositionCode>> = {
  'SAF-01': 'second-screen-now',
  'SAF-02': 'evaluation-same-day',
  'SAF-03': 'contact-now',
  'SAF-04': 'clinician-within-a-day',
  'SAF-05': 'review-next-working-day',
};

function codeOf(finding: Finding): DispositionCode | null {
  const { id } = finding.rule;
  if (finding.status === 'unknown') return alarmFamily(id).length > 1 ? 'ask-the-rest' : null;
  if (id === 'SAF-06') return asqCode(finding);
  if (id === 'SAF-07') {
    return finding.severity === 'critical' ? 'contact-and-assessment' : 'psychosocial-assessment';
  }
  return codes[id] ?? null;
}

function asqCode(finding: Finding): DispositionCode {
  const profile = finding.parameters.find(({ alias }) => alias === 'profile')?.value;
  if (profile === 'UK-NG225') return 'contact-and-assessment';
  return isKnown(finding, asqAcute.name, false)
    ? 'assessment-before-leaving'
    : 'full-evaluation-now';
}

const isKnown = ({ facts }: Finding, name: string, value: boolean): boolean =>
  facts.some((fact) => fact.name === name && fact.value === value);

/** "Today" is today until midnight where the person lives. */
const byOf = (due: Due, zone: TimeZone): Instant =>
  'hours' in due ? due.at : endOfDay(due.on, zone);

const endOfDay = (day: LocalDate, zone: TimeZone): Instant => momentOf(addDays(day, 1), 0, zone);

const aMonday = '2024-01-01' as LocalDate;
const isWeekend = (day: LocalDate): boolean => ((daysBetween(aMonday, day) % 7) + 7) % 7 >= 5;

/** The next day from Monday to Friday. */
export function nextWorkingDay(today: LocalDate): LocalDate {
  const days = [1, 2, 3].find((count) => !isWeekend(addDays(today, count))) ?? 3;
  return addDays(today, days);
}

const urgent: readonly DispositionCode[] = ['contact-now'];

/** Somebody said that they have the intent or the thoughts now: the clock to take it over is shorter. */
export function isUrgent(finding: Finding): boolean {
  const code = codeOf(finding);
  if (code === null) return false;
  if (finding.rule.id === 'SAF-07') return code === 'contact-and-assessment';
  return urgent.includes(code) || isKnown(finding, asqAcute.name, true);
}

/** Whether what was found now is more urgent than what somebody already has in hand. */
export function rises(before: Finding, now: Finding): boolean {
  if (isUrgent(now) && !isUrgent(before)) return true;
  return before.status === 'fires' && isMoreUrgent(now.rule.id, before.rule.id);
}

export type SiteClocks = AlertClocks & {
  /** Parameter `safety.urgentMinutes`. */
  readonly urgentMinutes: number;
};

/**
 * The clocks of an alert about this finding: taken over sooner where it is urgent, closed by when what it
 * asks for is done. What is due at once is closed by the clock of the site, and contact at once the same
 * day, as what is less urgent on the same screen. Nothing has to be closed sooner than it is to be taken.
 */
export function clocksFor(finding: Finding, site: SiteClocks, zone: TimeZone): AlertClocks {
  const acknowledgeMinutes = isUrgent(finding)
    ? Math.min(site.urgentMinutes, site.acknowledgeMinutes)
    : site.acknowledgeMinutes;
  const closeHours = Math.max(closeHoursOf(finding, site, zone), acknowledgeMinutes / 60);
  return { acknowledgeMinutes, closeHours };
}

function closeHoursOf(finding: Finding, site: SiteClocks, zone: TimeZone): number {
  const { asOf } = finding;
  const disposition = dispositionOf(finding, zone);
  const hours = disposition === null ? 0 : hoursBetween(asOf, disposition.by);
  if (hours > 0) return hours;
  if (disposition?.code !== 'contact-now') return site.closeHours;
  const untilMidnight = hoursBetween(asOf, endOfDay(localDayOf(asOf, zone), zone));
  return Math.min(site.closeHours, untilMidnight);
}

const hourMs = 3_600_000;
const hoursBetween = (from: Instant, to: Instant): number =>
  (Date.parse(to) - Date.parse(from)) / hourMs;
