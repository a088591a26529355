import type { Command } from '../command.ts';
import { importFile } from '../import-file.ts';

export const importPeople: Command = {
  name: 'import',
  summary: 'Take in people from a CSV file, with a report for each row.',
  usage: 'FILE|- [--dry-run] [--site ID] [--batch ID]',
  about: `The file has a header row: given_name, family_name, birth_date (2026-03-09), and optionally
record_number, sex, language, reading, interpreter, phone, email, time_zone. Good rows are taken,
each bad one is refused with every reason. The same file with the same --batch adds nobody twice.
It is done in the name of the site's administrator and stands in the trail.`,
  options: {
    'dry-run': { takes: 'nothing', says: 'Only report; take nobody in.' },
    site: { takes: 'text', value: 'ID', says: 'The site, when there are several.' },
    batch: { takes: 'text', value: 'ID', says: 'Id of this import (UUID), to repeat it safely.' },
  },
  words: [1, 1],
  run: (call) => importFile(call, async () => (await import('#profile')).importPatients),
};
