import type { Text } from '#kernel';
import { type Own, said } from './own-words.ts';

/** From which side a site of the body can be pointed at. */
export type Side = 'front' | 'back' | 'both';
export type BodySite = { readonly id: string; readonly label: Text; readonly side: Side };

const site = (id: string, en: Own, side: Side = 'both'): BodySite => ({
  id,
  label: said(en),
  side,
});
type Paired<Name> = Name extends `Left ${infer Part}` ? Part : never;
const leftAndRight = (id: string, en: Paired<Own>, side: Side = 'both'): readonly BodySite[] => [
  site(`left-${id}`, `Left ${en}`, side),
  site(`right-${id}`, `Right ${en}`, side),
];

/** The 19 areas of the widespread pain index and seven more that people point at, head to foot. */
export const bodySites: readonly BodySite[] = [
  site('head', 'Head'),
  ...leftAndRight('jaw', 'jaw', 'front'),
  site('neck', 'Neck'),
  ...leftAndRight('shoulder', 'shoulder'),
  ...leftAndRight('upper-arm', 'upper arm'),
  ...leftAndRight('lower-arm', 'lower arm'),
  ...leftAndRight('hand', 'hand'),
  site('chest', 'Chest', 'front'),
  site('abdomen', 'Belly', 'front'),
  site('upper-back', 'Upper back', 'back'),
  site('lower-back', 'Lower back', 'back'),
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
