import * as z from 'zod/mini';
import { contract, instant, none } from '#http';

const toolRun = z.object({ at: instant, well: z.boolean() });
export type ToolRun = z.output<typeof toolRun>;

export const readSystem = contract({
  name: 'readSystem',
  method: 'GET',
  path: '/api/admin/system',
  summary: 'What the installation rests on: version, database, durability, work given up on.',
  need: { permission: 'admin:system' },
  audit: null,
  params: none,
  query: none,
  body: none,
  output: z.object({
    version: z.string(),
    mode: z.enum(['demo', 'clinic']),
    database: z.enum(['up', 'down']),
    migration: z.nullable(z.int()),
    durability: z.nullable(
      z.object({
        fsync: z.boolean(),
        fullPageWrites: z.boolean(),
        synchronousCommit: z.boolean(),
        dataChecksums: z.boolean(),
      }),
    ),
    /** PostgreSQL's names of settings that may lose what was acknowledged. */
    risks: z.array(z.string()),
    site: z.object({
      name: z.string(),
      country: z.string(),
      /** Where people call the clinic; null: not said, so people are told no number. */
      phone: z.nullable(z.string()),
      live: z.boolean(),
    }),
    /** When `sinew backup` last ended; null: never on this installation. */
    lastBackup: z.nullable(toolRun),
    /** When `sinew verify-audit` last ended, and whether the trail was whole. */
    lastAuditCheck: z.nullable(toolRun),
    /** Whether letters can leave the house; without mail lost passwords are replaced by hand. */
    sendsMail: z.boolean(),
  }),
});
