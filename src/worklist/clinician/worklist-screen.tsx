import { type ReactNode, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useAct, useClinic, useRead } from '#http/clinician';
import { takeBackAcknowledgement } from '#reasoning';
import { actOnCard, readWorklist } from '#worklist';
import { type Done, Worklist } from './worklist.tsx';
import { addressOf, queryOf, questionIn } from './worklist-question.ts';

type WorklistScreenProps = { readonly mayAct: boolean };

export function WorklistScreen({ mayAct }: WorklistScreenProps): ReactNode {
  const [address] = useSearchParams();
  const [, navigate] = useLocation();
  const question = questionIn(address);
  const list = useRead(
    readWorklist,
    { query: queryOf(question) },
    { keepsLast: true, everySeconds: 60 },
  );
  const [done, setDone] = useState<Done | null>(null);
  const undo = useUndo();
  const takeBack = async (last: Done) => {
    if (await undo.run(last)) setDone(null);
  };
  return (
    <Worklist
      question={question}
      list={list}
      mayAct={mayAct}
      done={done}
      onDone={setDone}
      onUndo={(last) => void takeBack(last)}
      undoTrouble={undo.trouble}
      onAsk={(asked) => navigate(addressOf(asked))}
    />
  );
}

/** What was just done is taken back the way it was done. */
function useUndo() {
  const clinic = useClinic();
  const reopen = useAct(actOnCard);
  const takeBack = useAct(takeBackAcknowledgement);
  const run = async ({ card, undo }: Done): Promise<boolean> => {
    const { patientId, cardId, findingId } = card;
    if (undo !== 'acknowledgement' || findingId === null) {
      const params = { patientId, cardId };
      return (await reopen.run({ params, query: {}, body: { action: 'reopen' } })).ok;
    }
    const body = { acknowledgementId: clinic.newId<'AcknowledgementId'>() };
    return (await takeBack.run({ params: { patientId, findingId }, query: {}, body })).ok;
  };
  return { run, trouble: reopen.trouble ?? takeBack.trouble };
}
