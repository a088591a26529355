import type { PatientId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id } from '#kernel';
import type { MedicineReview, ReviewBody } from '#medication';
import type { By, MedicationTables } from './tables.ts';

export function reviewReader(db: Reader) {
  const tables = db.withTables<MedicationTables>();
  return {
    has: async (patientId: PatientId, reviewId: Id<'MedicineReviewId'>): Promise<boolean> =>
      (await tables
        .selectFrom('medicine_review')
        .select('review_id')
        .where('patient_id', '=', patientId)
        .where('review_id', '=', reviewId)
        .executeTakeFirst()) !== undefined,

    /** When the list was last read through, by the day it speaks of. */
    latest: async (patientId: PatientId): Promise<MedicineReview | null> => {
      const row = await tables
        .selectFrom('medicine_review')
        .selectAll()
        .where('patient_id', '=', patientId)
        .orderBy('day', 'desc')
        .orderBy('at', 'desc')
        .orderBy('review_id', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (row === undefined) return null;
      return {
        reviewId: row.review_id,
        day: row.day,
        asked: row.asked,
        nothingElse: row.nothing_else,
        wholeList: row.whole_list,
        words: row.words,
        byName: row.by_name,
      };
    },
  };
}

export function reviewWriter(trx: Writer) {
  const tables = trx.withTables<MedicationTables>();
  return {
    /** False: this very review is kept already. */
    add: async (
      patientId: PatientId,
      review: ReviewBody & { readonly wholeList: boolean },
      by: By,
    ): Promise<boolean> => {
      const row = await tables
        .insertInto('medicine_review')
        .values({
          patient_id: patientId,
          review_id: review.reviewId,
          day: review.day,
          asked: review.asked,
          nothing_else: review.nothingElse,
          whole_list: review.wholeList,
          words: review.words,
          at: by.now,
          by_account: by.accountId,
          by_name: by.name,
        })
        .onConflict((clash) => clash.doNothing())
        .returning('review_id')
        .executeTakeFirst();
      if (row === undefined) return false;
      if (review.answers.length === 0) return true;
      await tables
        .insertInto('medicine_answer')
        .values(
          review.answers.map(({ medicineId, answer, words }) => ({
            patient_id: patientId,
            review_id: review.reviewId,
            medicine_id: medicineId,
            answer,
            words,
          })),
        )
        .execute();
      return true;
    },
  };
}
