import type { Phone } from '#sync/web';

/**
 * Asks now and after every change, one question at a time, and tells each answer that differs from the
 * one before. A question that fails says nothing; the next change asks again.
 */
export function watching<Value>(
  whenChanged: Phone['database']['whenChanged'],
  query: () => Promise<Value>,
  onValue: (value: Value) => void,
): () => void {
  let state: 'quiet' | 'asking' | 'ask-again' | 'over' = 'quiet';
  let told: string | undefined;
  const isOver = () => state === 'over';

  const tell = (value: Value): void => {
    const said = JSON.stringify(value);
    if (isOver() || said === told) return;
    told = said;
    onValue(value);
  };
  const look = async (): Promise<void> => {
    if (state !== 'quiet') {
      if (state === 'asking') state = 'ask-again';
      return;
    }
    state = 'asking';
    await query().then(tell, () => undefined);
    const again = (state as string) === 'ask-again';
    if (!isOver()) state = 'quiet';
    if (again) await look();
  };

  const stop = whenChanged(() => void look());
  void look();
  return () => {
    state = 'over';
    stop();
  };
}
