import type { FastifyReply } from 'fastify';
import type { Contract } from '#http';

/** Answers with a value; in tests and while developing, only with what the contract describes. */
export function sendValue(
  contract: Contract,
  reply: FastifyReply,
  value: unknown,
  validate: boolean,
): FastifyReply {
  if (validate) {
    const checked = contract.output.safeParse(value);
    if (!checked.success) {
      const where = checked.error.issues.map(
        (issue) => `/${issue.path.join('/')} ${issue.message}`,
      );
      throw new Error(
        `Broken invariant: ${contract.name} answers as described: ${where.join('; ')}`,
      );
    }
  }
  return reply
    .header('content-type', contract.mediaType ?? 'application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .serializer((text: unknown) => text as string)
    .send(JSON.stringify(value));
}
