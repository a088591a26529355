import type { Command } from './command.ts';
import { backup } from './commands/backup.ts';
import { doctor } from './commands/doctor.ts';
import { evaluate } from './commands/evaluate.ts';
import { importPeople } from './commands/import.ts';
import { importOldScores } from './commands/import-scores.ts';
import { instruments } from './commands/instruments.ts';
import { migrate } from './commands/migrate.ts';
import { newClinic } from './commands/new-clinic.ts';
import { questionnaire } from './commands/questionnaire.ts';
import { restore } from './commands/restore.ts';
import { rulebook } from './commands/rulebook.ts';
import { score } from './commands/score.ts';
import { start } from './commands/start.ts';
import { verifyAudit } from './commands/verify-audit.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  start,
  migrate,
  newClinic,
  importPeople,
  importOldScores,
  backup,
  restore,
  verifyAudit,
  doctor,
  evaluate,
  score,
  instruments,
  questionnaire,
  rulebook,
];
