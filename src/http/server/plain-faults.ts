import type * as z from 'zod/mini';

export const missing = 'This is missing.';

/**
 * What a person reads beside a field, where the schema says nothing of its own: the library's words
 * ("Too small: expected string to have >=1 characters") are for developers.
 */
export function plainFault(issue: z.core.$ZodRawIssue): string | undefined {
  const { code } = issue;
  if (code === 'invalid_type' && issue.input === undefined) return missing;
  if (code === 'too_small') return tooSmall(issue.origin, Number(issue.minimum));
  if (code === 'too_big') return tooBig(issue.origin, Number(issue.maximum));
  return code === 'invalid_format' && issue.format === 'email' ? noEmail : undefined;
}

const noEmail = 'Please write an e-mail address, like name@example.org.';

function tooSmall(origin: string | undefined, least: number): string {
  if (origin === 'string') {
    return least <= 1 ? 'Please fill this in.' : `Please write at least ${least} characters.`;
  }
  if (origin === 'array') return `Please give at least ${least}.`;
  return `Please give a number not below ${least}.`;
}

function tooBig(origin: string | undefined, most: number): string {
  if (origin === 'string') return `Please write at most ${most} characters.`;
  if (origin === 'array') return `Please give at most ${most}.`;
  return `Please give a number not above ${most}.`;
}
