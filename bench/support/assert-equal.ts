/** A benchmark that computes something else than its rival measures nothing. */
export function assertEqual(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(
      `the rivals disagree: ${JSON.stringify(actual)} against ${JSON.stringify(expected)}`,
    );
  }
}
