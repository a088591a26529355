import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, Card } from '#design';

/** In for four, out for six: a longer breath out calms. Seconds. */
const inSeconds = 4;
const outSeconds = 6;
const roundSeconds = inSeconds + outSeconds;

type Phase = { readonly breathe: 'in' | 'out'; readonly count: number };

export function phaseAt(second: number): Phase {
  const into = second % roundSeconds;
  return into < inSeconds
    ? { breathe: 'in', count: into + 1 }
    : { breathe: 'out', count: into - inSeconds + 1 };
}

type BreathingProps = { readonly minutes: number; readonly headingLevel?: 2 | 3 };

/** Breathing that counts in words. The words change once a phase for screen readers; nothing moves. */
export function Breathing({ minutes, headingLevel = 2 }: BreathingProps): ReactNode {
  const [second, setSecond] = useState<number | null>(null);
  const over = second !== null && second >= minutes * 60;
  const running = second !== null && !over;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setSecond((now) => (now ?? 0) + 1), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return (
    <Card heading={<Trans>Slow breathing</Trans>} headingLevel={headingLevel} icon="wind">
      {running ? (
        <>
          <PhaseWords phase={phaseAt(second)} />
          <Button kind="ghost" full icon="pause" onClick={() => setSecond(null)}>
            <Trans>Stop</Trans>
          </Button>
        </>
      ) : (
        <>
          <output className="said">
            {over ? (
              <Trans>
                That was <Plural value={minutes} one="# minute" other="# minutes" />. Well done. Sit
                for a moment.
              </Trans>
            ) : (
              <Trans>Breathe in for 4, out for 6. We count for you. Stop when you like.</Trans>
            )}
          </output>
          <Button size="big" icon="play" onClick={() => setSecond(0)}>
            {over ? (
              <Trans>Again</Trans>
            ) : (
              <Trans>
                Start, <Plural value={minutes} one="# minute" other="# minutes" />
              </Trans>
            )}
          </Button>
        </>
      )}
    </Card>
  );
}

function PhaseWords({ phase }: { readonly phase: Phase }): ReactNode {
  return (
    <div className="breath">
      <output className="said">
        {phase.breathe === 'in' ? <Trans>Breathe in</Trans> : <Trans>Breathe out</Trans>}
      </output>
      <b aria-hidden="true">{phase.count}</b>
    </div>
  );
}
