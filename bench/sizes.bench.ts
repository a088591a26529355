import { ensureWebApps } from '../src/command-line/web-build.ts';
import { budgets, sizesOf } from '../tools/web/sizes.ts';
import type { Measure } from './support/measure.ts';

/** What a phone and a desk load before the first screen, gzipped. */
export async function run(): Promise<readonly Measure[]> {
  await ensureWebApps(() => undefined);
  const patient = sizesOf('patient');
  const clinic = sizesOf('clinic');
  return [
    measureOf(
      'patient app, first route with its styles',
      patient.firstRoute,
      budgets.patient.firstRoute,
    ),
    measureOf('patient app, charts', patient.charts, budgets.patient.charts),
    measureOf(
      'clinic app, first route with its styles',
      clinic.firstRoute,
      budgets.clinic.firstRoute,
    ),
  ];
}

type Budget = { readonly most: number; readonly aim: number };

const measureOf = (what: string, value: number, { most, aim }: Budget): Measure => ({
  what,
  value,
  floor: most,
  target: aim,
  unit: 'KB gzip',
  better: 'lower',
});
