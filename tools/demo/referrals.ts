import type { PatientId } from '#access';
import { decideReferral, markReferrerTold, type NewReferral, recordReferral } from '#intake';
import type { Id, Instant } from '#kernel';
import type { Stage } from './stage.ts';
import type { Story } from './stories.ts';

type Told = Pick<NewReferral, 'reason' | 'question' | 'careTeam'>;

/** Who referred the three people of the stories, and what was asked. */
const referrals: Readonly<Record<string, Told>> = {
  rosa: {
    reason: 'Inflammatory arthritis in remission, widespread pain, low mood, night shifts.',
    question: 'Is it the joints or the nervous system, and is more immune treatment the way?',
    careTeam: [{ name: 'Dr Ruth Hale', role: 'rheumatologist', contact: null }],
  },
  dev: {
    reason: 'Low back pain for twelve years, on an opioid and a night sedative.',
    question: 'How can the medicines be reduced safely?',
    careTeam: [],
  },
  mina: { reason: 'Knee and hip pain, poor sleep, a toddler.', question: null, careTeam: [] },
};
const atTheDoor: Told = { reason: 'Pain for a long time.', question: null, careTeam: [] };

/** Why the person came. Those at the door still wait for a decision. */
export async function refer(
  story: Story,
  patientId: PatientId,
  stage: Stage,
  at: Instant,
): Promise<void> {
  const waits = story.intake === null;
  const told = referrals[story.key] ?? (waits ? atTheDoor : null);
  if (told === null) return;
  const ana = stage.staff('Ana Moreno');
  const referralId = stage.chance.uuid(Date.parse(at)) as Id<'ReferralId'>;
  const params = { patientId, referralId };
  await stage.play(recordReferral, ana, at, {
    params: { patientId },
    body: {
      ...told,
      careTeam: [...told.careTeam],
      referralId,
      receivedOn: story.registeredOn,
      referrer: { name: 'Dr Chidi Okoro', role: 'family doctor', contact: '+1 555 0140' },
      consentOn: story.registeredOn,
    },
  });
  if (waits) return;
  await stage.play(decideReferral, ana, at, { params, body: { kind: 'accepted', reason: null } });
  await stage.play(markReferrerTold, ana, at, { params, body: { how: 'letter' } });
}
