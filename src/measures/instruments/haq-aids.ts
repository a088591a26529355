import type { FileKey, Item } from '../instrument.ts';
import { noYes } from '../options.ts';
import { en } from './wording.ts';

/** The eight categories of HAQ-DI and how many questions each has, in the order of the form. */
export const categories = {
  DRESSING: 2,
  ARISING: 2,
  EATING: 3,
  WALKING: 2,
  HYGIENE: 3,
  REACH: 2,
  GRIP: 3,
  ACTIVITIES: 3,
} as const;
export type Category = keyof typeof categories;
export const names = Object.keys(categories) as readonly Category[];

export const aidId = (category: string): string => `haq_di_${category.toLowerCase()}_aid`;
/** Read of the paper form: an aid or another person raises a category to 2. */
export const aids: readonly Item[] = names.map((category) => ({
  id: aidId(category),
  concept: aidId(category),
  text: en(`Aids or help used: ${category.toLowerCase()}`),
  options: noYes,
  loinc: null,
}));

/** Aids and help as files of the form name them, by the category they raise. */
const devices = {
  DRESSING: ['devices_used_for_dressing'],
  ARISING: ['special_or_built_up_chair'],
  EATING: ['built_up_or_special_utensils'],
  WALKING: ['cane', 'walker', 'crutches', 'wheelchair'],
  HYGIENE: [
    'bathtub_bar',
    'bathtub_seat',
    'long_handled_appliances_in_bathroom',
    'raised_toilet_seat',
  ],
  REACH: ['long_handled_appliances_for_reach'],
  GRIP: ['jar_opener'],
  ACTIVITIES: [],
} as const;
export const ticks: FileKey = {
  ticks: Object.fromEntries([
    ...names.flatMap((category) => [
      [category.toLowerCase(), aidId(category)] as const,
      ...devices[category].map((device) => [device, aidId(category)] as const),
    ]),
    // Named without the activity it is for: it raises none.
    ['other', null] as const,
  ]),
};
