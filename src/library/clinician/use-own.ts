import { useEffect, useState } from 'react';
import { call } from '#http';
import { type Reading, useClinic } from '#http/clinician';
import { emptyQuestionnaire, type OwnPage, readOwn } from '#library';

/**
 * A questionnaire as it is on the server now. Never one remembered from an earlier visit: writing upon
 * an old draft would be refused. One that is not there yet begins empty.
 */
export function useOwn(questionnaire: string): Reading<OwnPage> {
  const { send } = useClinic();
  const [reading, setReading] = useState<Reading<OwnPage>>({ state: 'loading' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    const read = async () => {
      const answer = await call(send, readOwn, { params: { questionnaire } });
      if (!current) return;
      if (answer.ok) setReading({ state: 'ready', value: answer.value.own });
      else if (answer.problem.status === 404) {
        setReading({ state: 'ready', value: newPage(questionnaire) });
      } else {
        const tryAgain = () => setTries(tries + 1);
        setReading({ state: 'failed', trouble: answer.problem, tryAgain });
      }
    };
    void read();
    return () => {
      current = false;
    };
  }, [send, questionnaire, tries]);
  return reading;
}

const newPage = (id: string): OwnPage => ({
  id,
  state: 'draft',
  draft: emptyQuestionnaire,
  draftNumber: 0,
  unpublished: true,
  latestVersion: 0,
  usedBy: 0,
});
