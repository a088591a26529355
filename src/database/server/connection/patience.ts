/** A server that was killed is back within a second or two; a person at a screen waits no longer. */
const longestMs = 5_000;
const longestPauseMs = 250;

/** Tries again, with growing pauses, while the failure allows it. */
export async function patiently<Outcome>(
  attempt: () => Promise<Outcome>,
  mayRepeat: (error: unknown) => boolean,
): Promise<Outcome> {
  const until = performance.now() + longestMs;
  for (let pauseMs = 10; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      return await attempt();
    } catch (error) {
      if (!mayRepeat(error) || performance.now() > until) throw error;
    }
    await pause(pauseMs);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
