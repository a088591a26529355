import type { AccountId } from '#access';
import { endFamilyInvitations } from '#accounts/server';
import { type ShareEnd, shareEnd } from '#circle';
import { done, type OperationHandler, operationHandler, rejected } from '#sync/server';
import { circleReader, circleWriter } from './circle-store.ts';

/** Ending a share on a phone without a network: in force when it arrives, and first in the queue. */
export function circleOperations(
  forget: (accountId: AccountId) => void,
): readonly OperationHandler[] {
  return [
    operationHandler<ShareEnd>({
      kind: 'share-end',
      schema: shareEnd,
      apply: async (trx, { body, actor, now }) => {
        const { patientId } = actor;
        const helper = await circleReader(trx).helper(patientId, body.accountId);
        if (helper === null)
          return rejected('no-such-helper', 'You do not share with this person.');
        await circleWriter(trx).share(patientId, body.accountId, [], null, now);
        await endFamilyInvitations(trx, { patientId, ...helper, now });
        forget(body.accountId);
        return done({ accountId: body.accountId });
      },
    }),
  ];
}
