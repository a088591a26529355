import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a minute or more, the longest first: begun last they would keep one core idle. */
const long: readonly string[] = [
  'tests/browser/clinic-states',
  'src/exchange/server/promis-form',
  'src/exchange/server/round-trip',
  'tests/browser/every-form',
  'tests/browser/offline-phone',
  'tests/browser/kills',
  'tests/browser/patient-screens',
  'tests/failure/server-kill',
  'tests/browser/gallery',
  'tests/browser/patient-journey',
  'tests/browser/kit',
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = long.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return place === -1 ? long.length : place;
};

export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- Vitest's own method, not the array's.
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
