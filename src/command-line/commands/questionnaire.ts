import { badInput, type Call, type Command, done, type Outcome, usageFault } from '../command.ts';

export const questionnaire: Command = {
  name: 'questionnaire',
  summary: 'Check a FHIR questionnaire, or write one of ours as FHIR.',
  usage: 'check FILE|- | export ID',
  about: `"check" reads a FHIR R4 Questionnaire as the import does and reports on every part: what was taken,
changed, left out or refused, what it claims to be, and on which answers it scores otherwise. Exit code 2
when it could not be used. "export" prints a questionnaire of "sinew instruments" as a FHIR R4
Questionnaire with its scoring. Needs no database.`,
  options: {},
  words: [2, 2],
  run: async (call) => {
    const [verb] = call.words;
    if (verb === 'check') return check(call);
    if (verb === 'export') return write(call);
    return usageFault(`"${verb ?? ''}" is neither check nor export.`);
  },
};

async function check({ words, world }: Call): Promise<Outcome> {
  const path = words[1] ?? '-';
  const text = await world.read(path).catch((error: unknown) => {
    return error instanceof Error ? error : new Error(String(error));
  });
  if (text instanceof Error) {
    return badInput([{ path: '', code: 'unreadable', message: `${path}: ${text.message}` }]);
  }
  const [{ checkQuestionnaire, reportOf }, { instruments }] = await Promise.all([
    import('#exchange/server'),
    import('#measures'),
  ]);
  const report = reportOf(await checkQuestionnaire(text, instruments), null);
  const errors = report.lines
    .filter(({ outcome }) => outcome === 'refused')
    .map(({ path: at, code, says: message }) => ({ path: at, code, message }));
  return { exit: report.mayActivate ? 0 : 2, document: { ...report, errors } };
}

async function write({ words }: Call): Promise<Outcome> {
  const [{ instrumentOf }, { questionnaireOf }] = await Promise.all([
    import('#measures'),
    import('#exchange'),
  ]);
  const id = words[1] ?? '';
  const instrument = instrumentOf(id);
  if (instrument === null) {
    const message = `There is no questionnaire "${id}"; see "sinew instruments".`;
    return badInput([{ path: '/id', code: 'unknown-instrument', message }]);
  }
  return done(questionnaireOf(instrument, 'en', 'http://localhost'));
}
