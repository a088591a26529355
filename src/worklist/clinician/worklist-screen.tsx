import { type ReactNode, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useAct, useRead } from '#http/clinician';
import { actOnCard, type CardView, readWorklist } from '#worklist';
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
  const undo = useAct(actOnCard);
  const takeBack = async (card: CardView) => {
    const answer = await undo.run({
      params: { patientId: card.patientId, cardId: card.cardId },
      query: {},
      body: { action: 'reopen' },
    });
    if (answer.ok) setDone(null);
  };
  return (
    <Worklist
      question={question}
      list={list}
      mayAct={mayAct}
      done={done}
      onDone={setDone}
      onUndo={(card) => void takeBack(card)}
      undoTrouble={undo.trouble}
      onAsk={(asked) => navigate(addressOf(asked))}
    />
  );
}
