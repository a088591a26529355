import { type Command, done } from '../command.ts';
import { noteToolRun, onInstallation } from '../installation.ts';

export const verifyAudit: Command = {
  name: 'verify-audit',
  summary: 'Check that nobody changed the trail of who did what.',
  usage: '',
  about: `Recomputes every link of the audit trail. "seal" is one hash over all of it: keep it elsewhere, and a
later run can show that nothing before it was rewritten. Exit code 1 when the trail has faults.`,
  options: {},
  words: [0, 0],
  run: (call) =>
    onInstallation(call, 'beside', async (open) => {
      const { verifyChain } = await import('#audit/server');
      const verification = await verifyChain(open.database, (checked, total) => {
        if (total > 1_000) call.world.say(`Checked ${checked} of ${total} chains`);
      });
      await noteToolRun(open, call, 'verify-audit', verification.faultCount === 0);
      return verification.faultCount === 0
        ? done(verification)
        : { exit: 1, document: verification };
    }),
};
