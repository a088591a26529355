import type { Command } from '../command.ts';
import { importFile } from '../import-file.ts';

export const importOldScores: Command = {
  name: 'import-scores',
  summary: 'Take in scores from before Sinew from a CSV file, with a report for each row.',
  usage: 'FILE|- [--dry-run] [--source TEXT] [--site ID] [--batch ID]',
  about: `The file has a header row: record_number (or name and birth_date), instrument, day (2026-03-09),
and score, or one column for each answer (1, 2, 3 or the ids of the questions); optionally version
and note. Answers are scored here and compared with the score. Good rows are taken with their own
day, each bad one is refused with every reason. The same file with the same --batch adds nothing
twice. Old scores raise no alert; rows that call for a person have a remark. It is done in the name
of the site's administrator and stands in the trail.`,
  options: {
    'dry-run': { takes: 'nothing', says: 'Only report; take nothing in.' },
    source: { takes: 'text', value: 'TEXT', says: 'Where they come from; else the file name.' },
    site: { takes: 'text', value: 'ID', says: 'The site, when there are several.' },
    batch: { takes: 'text', value: 'ID', says: 'Id of this import (UUID), to repeat it safely.' },
  },
  words: [1, 1],
  run: (call) => {
    const { source } = call.options;
    return importFile(
      call,
      async () => (await import('#entry')).importScores,
      (file) => ({ ...file, source: typeof source === 'string' ? source : file.fileName }),
    );
  },
};
