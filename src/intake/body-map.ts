import type { Text } from '#kernel';
import { type Own, said } from './own-words.ts';

/** From which side a site of the body can be pointed at. */
export type Side = 'front' | 'back' | 'both';
export type BodySite = { readonly id: string; readonly label: Text; readonly side: Side };

const place = (id: string, en: Own, side: Side = 'both'): BodySite => ({
  id,
  label: said(en),
  side,
});
type Paired<Name> = Name extends `Left ${infer Part}` ? Part : never;
const leftAndRight = (id: string, en: Paired<Own>, side: Side = 'both'): readonly BodySite[] => [
  place(`left-${id}`, `Left ${en}`, side),
  place(`right-${id}`, `Right ${en}`, side),
];

/** The 19 areas of the widespread pain index and seven more that people point at, head to foot. */
export const bodySites: readonly BodySite[] = [
  place('head', 'Head'),
  ...leftAndRight('jaw', 'jaw', 'front'),
  place('neck', 'Neck'),
  ...leftAndRight('shoulder', 'shoulder'),
  ...leftAndRight('upper-arm', 'upper arm'),
  ...leftAndRight('lower-arm', 'lower arm'),
  ...leftAndRight('hand', 'hand'),
  place('chest', 'Chest', 'front'),
  place('abdomen', 'Belly', 'front'),
  place('upper-back', 'Upper back', 'back'),
  place('lower-back', 'Lower back', 'back'),
  ...leftAndRight('hip', 'hip or bottom'),
  ...leftAndRight('upper-leg', 'upper leg'),
  ...leftAndRight('knee', 'knee'),
  ...leftAndRight('lower-leg', 'lower leg'),
  ...leftAndRight('foot', 'foot'),
];

const byId: ReadonlyMap<string, BodySite> = new Map(bodySites.map((one) => [one.id, one]));

export function bodySiteOf(id: string): BodySite | null {
  return byId.get(id) ?? null;
}

/** One place that hurts: how strong (0–10), and what it is like as far as the person said. */
export type PainAt = {
  readonly site: string;
  readonly strength: number;
  readonly kinds: readonly string[];
};
type Marked = number | { readonly strength: number; readonly kinds: readonly string[] };
export type BodyMapValue = Readonly<Record<string, Marked>>;

/** The places of a body map, the worst first; a map of before the kinds were asked reads the same. */
export function painsIn(map: BodyMapValue): readonly PainAt[] {
  return Object.entries(map)
    .map(([site, marked]) =>
      typeof marked === 'number' ? { site, strength: marked, kinds: [] } : { site, ...marked },
    )
    .toSorted((a, b) => b.strength - a.strength);
}

/**
 * The 19 areas of the widespread pain index (Wolfe 2011), each with the item of WPI and SSS that asks
 * about it: head, hands, knees and feet are not among them.
 */
export const itemOfArea: ReadonlyMap<string, string> = new Map(
  [
    'left-shoulder',
    'left-upper-arm',
    'left-lower-arm',
    'right-shoulder',
    'right-upper-arm',
    'right-lower-arm',
    'left-hip',
    'left-upper-leg',
    'left-lower-leg',
    'right-hip',
    'right-upper-leg',
    'right-lower-leg',
    'neck',
    'upper-back',
    'lower-back',
    'left-jaw',
    'right-jaw',
    'chest',
    'abdomen',
  ].map((area, at) => [area, `wpi_sss_${at + 1}`]),
);

/** How many areas of the widespread pain index hurt, 0 to 19. */
export function widespreadIn(map: BodyMapValue): number {
  return painsIn(map).filter(({ site, strength }) => strength > 0 && itemOfArea.has(site)).length;
}

/** A map that is being filled in: how strong may still be open. */
export type BodyMapDraft = Readonly<
  Record<
    string,
    number | null | { readonly strength: number | null; readonly kinds: readonly string[] }
  >
>;

const strengthAt = (marked: BodyMapDraft[string]): number | null =>
  typeof marked === 'object' && marked !== null ? marked.strength : marked;

export function kindsAt(draft: BodyMapDraft, site: string): readonly string[] {
  const marked = draft[site];
  return typeof marked === 'object' && marked !== null ? marked.kinds : [];
}

/** How strong it is in each place, for the drawing and the scales. */
export const strengthsIn = (draft: BodyMapDraft): Readonly<Record<string, number | null>> =>
  Object.fromEntries(Object.entries(draft).map(([site, marked]) => [site, strengthAt(marked)]));

/** Other places or strengths; what a pain is like stays with its place. */
export const withStrengths = (
  draft: BodyMapDraft,
  strengths: Readonly<Record<string, number | null | undefined>>,
): BodyMapDraft =>
  Object.fromEntries(
    Object.entries(strengths).map(([site, strength]) => [
      site,
      markedBy(strength ?? null, kindsAt(draft, site)),
    ]),
  );

export const withKinds = (
  draft: BodyMapDraft,
  site: string,
  kinds: readonly string[],
): BodyMapDraft => ({ ...draft, [site]: markedBy(strengthAt(draft[site] ?? null), kinds) });

const markedBy = (strength: number | null, kinds: readonly string[]): BodyMapDraft[string] =>
  kinds.length === 0 ? strength : { strength, kinds };
