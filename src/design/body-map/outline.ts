import type { BodySite } from './sites.ts';

/** One place to touch: its outline in a drawing of 200 × 430, and where its number stands. */
export type Region = {
  readonly site: BodySite;
  readonly outline: string;
  readonly mirrored: boolean;
  readonly at: readonly [x: number, y: number];
};

type Half = readonly [part: string, outline: string, x: number, y: number];

/** The half at the viewer's left; the other half is its mirror image. */
const halves: readonly Half[] = [
  ['shoulder', 'M86 80Q58 84 52 100L58 120 78 108 84 90Z', 68, 100],
  ['upper-arm', 'M50 104L56 122 52 168H35Q37 130 46 108Z', 46, 142],
  ['lower-arm', 'M35 171H52L44 222H28Z', 40, 199],
  ['hand', 'M28 225H44L43 252Q34 264 25 252Z', 35, 246],
  ['hip', 'M70 204H99V238L63 232Z', 83, 224],
  ['upper-leg', 'M63 235L99 241 95 306H67Z', 81, 275],
  ['knee', 'M67 309H95L94 336H68Z', 81, 327],
  ['lower-leg', 'M68 339H94L90 398H73Z', 81, 370],
  ['foot', 'M73 401H90L92 420Q76 428 64 420Z', 80, 416],
];

const jaw: Half = ['jaw', 'M77 37H99V65Q82 62 77 37Z', 89, 52];
const middle = {
  face: 'M77 34Q78 4 100 4 122 4 123 34Z',
  head: 'M77 34Q78 4 100 4 122 4 123 34 121 65 100 66 79 65 77 34Z',
  neck: 'M88 69H112L114 82H86Z',
  trunk: 'M88 85H112L116 92 122 110 128 122 126 150H74L72 122 78 110 84 92Z',
  waist: 'M74 153H126L130 201H70Z',
};

/** Seen from the front, the person's right side is at the viewer's left. */
export const front: readonly Region[] = [
  { site: 'head', outline: middle.face, mirrored: false, at: [100, 25] },
  ...bothSides([jaw, ...halves], 'right', 'left'),
  { site: 'neck', outline: middle.neck, mirrored: false, at: [100, 80] },
  { site: 'chest', outline: middle.trunk, mirrored: false, at: [100, 124] },
  { site: 'abdomen', outline: middle.waist, mirrored: false, at: [100, 181] },
];

export const back: readonly Region[] = [
  { site: 'head', outline: middle.head, mirrored: false, at: [100, 40] },
  ...bothSides(halves, 'left', 'right'),
  { site: 'neck', outline: middle.neck, mirrored: false, at: [100, 80] },
  { site: 'upper-back', outline: middle.trunk, mirrored: false, at: [100, 124] },
  { site: 'lower-back', outline: middle.waist, mirrored: false, at: [100, 181] },
];

type Side = 'left' | 'right';

function bothSides(parts: readonly Half[], near: Side, far: Side): readonly Region[] {
  return parts.flatMap(([part, outline, x, y]) => [
    { site: `${near}-${part}` as BodySite, outline, mirrored: false, at: [x, y] },
    { site: `${far}-${part}` as BodySite, outline, mirrored: true, at: [200 - x, y] },
  ]);
}
