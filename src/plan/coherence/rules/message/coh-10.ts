import { imagesWithinDays, ng59, own, reassuranceContactsMax, sameRegionImages } from '#evidence';
import { allOf, daysBetween, type LocalDate, not } from '#kernel';
import { atLeast, dayOfAsking, defineRule, holdsTrue } from '#reasoning';
import type { PlanItem } from '../../../item.ts';
import { aboutPlan } from '../../facts.ts';
import { isOfKind } from '../../kinds.ts';
import type { LinkRule } from '../../link-rule.ts';
import { contactsOnDemand, exposureInPlan, type Image, imagesPlanned } from '../../part-facts.ts';
import { imagesOfOneRegion, reassuranceContacts, warningSign } from '../../person-facts.ts';
import { onHold, takenOut } from '../../ways.ts';

const march = '2026-03-09' as LocalDate;
const aYearAgo: Image = { region: 'low-back', on: '2025-03-09' as LocalDate };
const tooLongAgo: Image = { region: 'low-back', on: '2025-03-08' as LocalDate };
const twice = [aYearAgo, aYearAgo];
const once = [aYearAgo, tooLongAgo];

const rule = defineRule({
  id: 'COH-10',
  version: 1,
  title: { en: 'A loop of reassurance' },
  needs: {
    images: imagesPlanned,
    earlier: imagesOfOneRegion,
    sign: warningSign,
    contacts: contactsOnDemand,
    told: reassuranceContacts,
    exposure: exposureInPlan,
    today: dayOfAsking,
  },
  parameters: {
    imagesMin: sameRegionImages,
    withinDays: imagesWithinDays,
    contactsMin: reassuranceContactsMax,
  },
  checks: [
    {
      says: { en: 'Reassurance is sought again and again' },
      anyOf: [
        {
          says: {
            en: '{imagesMin} or more images of one region within {withinDays} days, without a warning sign',
          },
          holds: ({ images, earlier, sign, today }, { imagesMin, withinDays }) =>
            allOf([
              atLeast(sumOf(mostOfOneRegion(images, today, withinDays), earlier), imagesMin),
              not(holdsTrue(sign)),
            ]),
        },
        {
          says: { en: '{contactsMin} or more unscheduled contacts a week during exposure' },
          holds: ({ contacts, told, exposure }, { contactsMin }) =>
            allOf([atLeast(sumOf(contacts, told), contactsMin), holdsTrue(exposure)]),
        },
      ],
    },
  ],
  proposes: {
    en: 'Give one agreed explanation, and contacts on agreed days instead of on demand.',
  },
  severity: 'advice',
  owners: ['case-lead', 'pcp', 'psychology'],
  due: null,
  tasks: [{ code: 'agree-explanation', within: { days: 14 } }],
  evidence: [ng59, own],
  examples: {
    met: { known: { today: march, images: twice, sign: false, contacts: 0, exposure: false } },
    justNotMet: { known: { today: march, images: once, sign: false, contacts: 2, exposure: true } },
    unknown: { known: { today: march, images: twice, contacts: 0, exposure: false } },
  },
});

/** What the plan holds and what is known besides; neither: no such thing is known of. */
const sumOf = (one: number | null, other: number | null): number | null =>
  one === null && other === null ? null : (one ?? 0) + (other ?? 0);

/** Of the region that has most of them; one whose region is not said counts for itself. */
function mostOfOneRegion(
  images: readonly Image[] | null,
  today: LocalDate,
  withinDays: number,
): number | null {
  if (images === null) return null;
  const recent = images.filter(({ on }) => on === null || daysBetween(on, today) <= withinDays);
  const regions = recent.flatMap(({ region }) => region ?? []);
  const counts = regions.map((region) => regions.filter((other) => other === region).length);
  return Math.max(0, ...counts, recent.length > regions.length ? 1 : 0);
}

const imageOf = ({ aspects, startDay }: PlanItem): Image => ({
  region: aspects?.region ?? null,
  on: startDay,
});

const isImage = isOfKind('imaging');
const isOnDemand = ({ kind, aspects }: PlanItem): boolean =>
  kind === 'visit' && aspects?.onDemand === true;
const isExposure = isOfKind('exposure-step');

/** COH-10: what reassures today brings the doubt back tomorrow. */
export const reassuranceLoop: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'Reassurance on demand keeps avoidance going.' },
  readsPerson: true,
  reach: {
    of: 'plan',
    reads: (item) => isImage(item) || isOnDemand(item) || isExposure(item),
    when: (parts) => parts.some((item) => isImage(item) || isOnDemand(item)),
    facts: (parts) => [
      aboutPlan(imagesPlanned, parts.filter(isImage).map(imageOf)),
      aboutPlan(contactsOnDemand, timesAWeek(parts.filter(isOnDemand))),
      aboutPlan(exposureInPlan, parts.some(isExposure)),
    ],
  },
  resolutions: (parts) => [
    ...parts.filter(isImage).map((item) => takenOut(item, `end-${item.itemId}`)),
    ...parts.filter(isOnDemand).map((item) => ({
      code: `schedule-${item.itemId}`,
      words: { en: `${item.title} on agreed days, once a week` },
      changes: [
        {
          itemId: item.itemId,
          dose: { ...item.dose, timesPerWeek: 1 },
          aspects: { ...item.aspects, onDemand: false },
        },
      ],
    })),
    ...parts.filter(isExposure).map((item) => onHold(item, `hold-${item.itemId}`)),
  ],
};

const timesAWeek = (items: readonly PlanItem[]): number =>
  items.reduce((sum, { dose }) => sum + (dose.timesPerWeek ?? 0), 0);
