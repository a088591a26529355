import { sql } from 'kysely';
import type { StaffActor } from '#access';
import { type AdaptiveMode, faultsOfAdaptive, type KeptAdaptive } from '#assignment';
import type { Writer } from '#database/server';
import type { Problem } from '#http';
import { type AnswerRow, answerReader, answerWriter } from '#intake/server';
import { assert, err, type Id, type Instant, localDayOf, ok, type Result } from '#kernel';
import type { LoadedBank } from '#library/server';
import {
  type AdaptiveAnswer,
  bankItemId,
  estimateOf,
  type Instrument,
  instrumentOfBank,
  readyBank,
  scoreInWords,
} from '#measures';
import { measureReader, measureWriter, type Reading } from '#measures/server';
import type { Patient } from '#profile';
import { derivedId } from '#profile/server';

export type AdaptiveTest = {
  readonly occasionId: Id<'AdaptiveTestId'>;
  readonly load: number;
  readonly mode: AdaptiveMode;
  readonly answers: readonly AdaptiveAnswer[];
};
type By = { readonly actor: StaffActor; readonly now: Instant };
type Kept = { readonly view: KeptAdaptive; readonly isNew: boolean };

/** Keeps one adaptive test once: its answers, and the score worked out here from the clinic's bank. */
export async function keepTest(
  trx: Writer,
  patient: Patient,
  { bank, load }: LoadedBank,
  test: AdaptiveTest,
  { actor, now }: By,
): Promise<Result<Kept, Problem>> {
  const { patientId } = patient;
  const instrument = instrumentOfBank(bank, load);
  const scoreId = derivedId(test.occasionId, instrument.id) as Id<'ScoreId'>;
  // The same test sent twice at once: the second one waits and finds the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`adaptive ${scoreId}`}, 0))`.execute(
    trx,
  );
  const before = await measureReader(trx).reading(patientId, scoreId);
  if (before !== null) {
    return isSame(before, bank.id, test)
      ? ok({ view: viewOf(instrument, before), isNew: false })
      : err(idReused);
  }
  // Answers of an intake or a round never mix with those of a test.
  const others = await answerReader(trx).answers(patientId, test.occasionId);
  if (others.length > 0) return err(idReused);
  if (load !== test.load) return err(otherLoad);
  const fields = faultsOfAdaptive(bank, test.answers);
  if (fields.length > 0) return err(invalid(fields));
  const { t, tError } = estimateOf(readyBank(bank), test.answers);
  const answers = test.answers.map(({ item, option }) => ({
    item: bankItemId(bank.id, item),
    value: option,
    mode: test.mode,
    answeredAt: now,
  }));
  await answerWriter(trx).keep(
    answers.map(
      ({ item, value, mode, answeredAt }): AnswerRow => ({
        patient_id: patientId,
        answer_id: derivedId(test.occasionId, item) as Id<'AnswerId'>,
        occasion_id: test.occasionId,
        item,
        value,
        mode,
        language: bank.language,
        answered_at: answeredAt,
        received_at: now,
        entered_by: actor.accountId,
      }),
    ),
  );
  const day = localDayOf(now, patient.timeZone);
  const occasion = { patientId, occasionId: test.occasionId, day, now };
  const workedOut = { T: t, SE: tError };
  const kept = await measureWriter(trx).save(occasion, scoreId, instrument, answers, workedOut);
  assert(kept !== null, 'answers the bank has can be scored');
  return ok({ view: viewOf(instrument, kept), isNew: true });
}

function viewOf(instrument: Instrument, { day, value, result }: Reading): KeptAdaptive {
  const error = result.scores['SE'];
  assert(value !== null && typeof error === 'number', 'an adaptive test is kept with its score');
  const said = scoreInWords(instrument, [{ day, value, standardError: error }]);
  return {
    t: value,
    error,
    inWords: said?.line ?? { en: '' },
    answered: result.answers.filter((answer) => answer.value !== null).length,
  };
}

const isSame = ({ result }: Reading, bankId: string, { answers, mode }: AdaptiveTest): boolean =>
  result.answers.length === answers.length &&
  result.answers.every((kept, at) => {
    const given = answers[at];
    return (
      given !== undefined &&
      kept.item === bankItemId(bankId, given.item) &&
      kept.value === given.option &&
      kept.mode === mode
    );
  });

const idReused: Problem = {
  status: 409,
  code: 'test-id-reused',
  title: 'This test was kept before with other answers. Please begin a new one.',
};

const otherLoad: Problem = {
  status: 409,
  code: 'other-version',
  title:
    'The bank was loaded anew since this test began, so its answers cannot be scored. Please begin a new test.',
  fields: [{ at: '/body/load', code: 'other-version', message: 'Another load is in force now.' }],
};

const invalid = (fields: NonNullable<Problem['fields']>): Problem => ({
  status: 422,
  code: 'invalid-test',
  title: fields[0]?.message ?? 'These answers do not fit the bank.',
  fields,
});
