import type { testRecordServer } from '#exchange';
import type { OutputOf } from '#http';
import { openSession } from './session.ts';
import { discover, type Server, signIn } from './sign-in.ts';

type Tested = OutputOf<typeof testRecordServer>;

/** Tries the settings step by step, so that whoever set them sees where it ends. Nobody's record is asked for. */
export async function testServer(server: Server): Promise<Tested> {
  const steps: Tested['steps'] = [];
  const failed = (step: string, says: string): Tested => ({
    ok: false,
    steps: [...steps, { step, says, ok: false }],
  });
  const done = (step: string, says: string) => steps.push({ step, says, ok: true });

  const endpoint = await discover(server);
  if (!endpoint.ok) return failed('discovery', endpoint.problem.says);
  done('discovery', 'The server says where to sign in.');
  const token = await signIn(server, endpoint.value);
  if (!token.ok) return failed('sign-in', token.problem.says);
  done('sign-in', 'The server takes our signature.');
  const session = await openSession(server);
  const statement = session.ok ? await session.value.read(`${server.baseUrl}/metadata`) : session;
  if (!statement.ok) return failed('metadata', statement.problem.says);
  const version = String(statement.value['fhirVersion']);
  if (!/^4\.[03](\.|$)/.test(version)) {
    return failed('metadata', `The server speaks FHIR ${version.slice(0, 20)}, and R4 is needed.`);
  }
  done('metadata', `The server speaks FHIR ${version.slice(0, 20)}.`);
  return { ok: true, steps };
}
