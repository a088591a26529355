import * as z from 'zod/mini';
import { contract, idOf, none } from '#http';
import { siteNameBody, siteNameView } from './names.ts';

const names = z.object({ names: z.array(siteNameView) });

export const readMedicineNames = contract({
  name: 'readMedicineNames',
  method: 'GET',
  path: '/api/medicine-names',
  summary: 'Names of medicines that this clinic added to the table of ingredients.',
  need: { permission: 'medicine-names:read' },
  audit: null,
  params: none,
  query: none,
  body: none,
  output: names,
});

export const saveMedicineName = contract({
  name: 'saveMedicineName',
  method: 'PUT',
  path: '/api/medicine-names/:nameId',
  summary: 'Adds a name, or a version of one: what it is the same as, or its class.',
  need: { permission: 'medicine-names:edit' },
  audit: 'CHANGED_MEDICINE_NAMES',
  params: z.strictObject({ nameId: idOf<'MedicineNameId'>() }),
  query: none,
  body: z.strictObject({ version: z.int().check(z.minimum(0)), name: siteNameBody }),
  output: names,
});
