import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a minute or more, the longest first: begun last they would keep one core idle. */
const long: readonly string[] = [
  'browser/offline-phone',
  'browser/clinic-states',
  'browser/kills',
  'browser/patient-screens',
  'failure/server-kill',
  'browser/gallery',
  'browser/patient-journey',
  'browser/kit',
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = long.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
  return place === -1 ? long.length : place;
};

export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- Vitest's own method, not the array's.
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
