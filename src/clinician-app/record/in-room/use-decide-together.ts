import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { PatientId } from '#access';
import { type Trouble, useAct, useClinic } from '#http/clinician';
import { recordReferral } from '#intake';
import { localDayOf, type TimeZone } from '#kernel';
import { activatePlan, draftPlan, readPlan } from '#plan';
import { recordContact } from '#stepping';
import { useSession } from '../../session.ts';

export type Choice = 'start-now' | 'refer' | 'wait';
export type Together = {
  readonly choice: Choice | null;
  readonly question: string;
  readonly words: string;
};

/** How the choice stands in the record, in the words of the team. */
const choiceWords: Readonly<Record<Choice, MessageDescriptor>> = {
  'start-now': msg`Decided together: start now with self-management.`,
  refer: msg`Decided together: ask the team; self-management starts now.`,
  wait: msg`Decided together: nothing yet.`,
};

/** What everybody is offered, whatever else is decided later. */
const startNowTemplate = 'step-0-universal';

type Whose = { readonly patientId: PatientId; readonly timeZone: TimeZone };

/**
 * Keeps a shared decision: the talk with what was decided, the pack that starts now, the question to the
 * team. Ids are made when the form opens, so that pressing again does nothing twice.
 */
export function useDecideTogether({ patientId, timeZone }: Whose) {
  const clinic = useClinic();
  const { i18n } = useLingui();
  const { wearing } = useSession();
  const [ids] = useState(() => ({
    contactId: clinic.newId<'ContactId'>(),
    referralId: clinic.newId<'ReferralId'>(),
  }));
  const pack = useStartNow(patientId);
  const refer = useAct(recordReferral);
  const talk = useAct(recordContact);

  const keep = async ({ choice, question, words }: Together): Promise<boolean> => {
    if (choice === null) return false;
    const today = localDayOf(clinic.now(), timeZone);
    if (choice !== 'wait' && !(await pack.start())) return false;
    if (choice === 'refer') {
      const body = {
        referralId: ids.referralId,
        receivedOn: today,
        referrer: { name: wearing.name, role: wearing.role, contact: null },
        reason: words.trim() === '' ? question.trim() : words.trim(),
        question: question.trim(),
        consentOn: today,
        careTeam: [],
      };
      if (!(await refer.run({ params: { patientId }, query: {}, body })).ok) return false;
    }
    const said = words.trim() === '' ? '' : ` “${words.trim()}”`;
    const noted = {
      contactId: ids.contactId,
      day: today,
      mode: 'in-person' as const,
      words: `${i18n._(choiceWords[choice])}${said}`,
    };
    return (await talk.run({ params: { patientId }, query: {}, body: noted })).ok;
  };
  const acts = [pack, refer, talk];
  const trouble: Trouble | null = acts.find((act) => act.trouble !== null)?.trouble ?? null;
  return { keep, busy: acts.some(({ busy }) => busy), trouble };
}

/** A plan of what everybody is offered, in force at once; a plan that is there already stays as it is. */
function useStartNow(patientId: PatientId) {
  const clinic = useClinic();
  const [planId] = useState(() => clinic.newId<'PlanId'>());
  const read = useAct(readPlan);
  const draft = useAct(draftPlan);
  const activate = useAct(activatePlan);
  const params = { patientId };
  const start = async (): Promise<boolean> => {
    const there = await read.run({ params, query: {}, body: {} });
    if (!there.ok) return false;
    if (there.value.plan !== null) return true;
    const drafted = await draft.run({
      params,
      query: {},
      body: { planId, template: startNowTemplate },
    });
    if (!drafted.ok) return false;
    const version = drafted.value.plan?.version ?? 1;
    return (await activate.run({ params, query: {}, body: { version } })).ok;
  };
  const acts = [read, draft, activate];
  return {
    start,
    busy: acts.some(({ busy }) => busy),
    trouble: acts.find((act) => act.trouble !== null)?.trouble ?? null,
  };
}
