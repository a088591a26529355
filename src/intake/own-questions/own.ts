import type { Text } from '#kernel';
import type { IntakeAnswers, IntakeSettings } from '../follow-up.ts';
import { type Own, said } from '../own-words.ts';
import type { Choice, Kind, Question, SectionId } from '../question.ts';

export const yourTeam: Text = said('Only your care team sees this.');
export const yours: Text = said('Only your care team sees this. You do not have to say.');

type Asked = (answers: IntakeAnswers, settings: IntakeSettings) => boolean;

/** A question of our own, and when it is asked. */
export type OwnQuestion = Question & {
  readonly askedOf: Asked;
};

type Rest = {
  readonly answer: Kind;
  readonly why: Own;
  readonly lead?: Own;
  readonly seenBy?: Own;
  readonly skippable?: boolean;
  readonly sensitive?: boolean;
  readonly askedOf?: Asked;
};

export function own(id: string, section: SectionId, asks: Own, rest: Rest): OwnQuestion {
  const sensitive = rest.sensitive ?? false;
  const seen = sensitive ? yours : yourTeam;
  return {
    id,
    section,
    asks: said(asks),
    lead: rest.lead === undefined ? null : said(rest.lead),
    answer: rest.answer,
    instrument: null,
    why: said(rest.why),
    seenBy: rest.seenBy === undefined ? seen : said(rest.seenBy),
    skippable: rest.skippable ?? true,
    sensitive,
    credit: null,
    askedOf: rest.askedOf ?? (() => true),
  };
}

export function choicesOf<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, Own>>,
): readonly Choice[] {
  return values.map((value) => ({ value, label: said(labels[value]) }));
}

export const choiceOf = <Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, Own>>,
): Kind => ({ kind: 'choice', choices: choicesOf(values, labels) });

export const picksOf = <Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, Own>>,
): Kind => ({ kind: 'picks', choices: choicesOf(values, labels) });

export const rankingOf = <Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, Own>>,
): Kind => ({ kind: 'ranking', choices: choicesOf(values, labels), most: values.length });

export const yesOrNo: Kind = choiceOf(['yes', 'no'], { yes: 'Yes', no: 'No' });
export const yesNoOrNotSure: Kind = choiceOf(['yes', 'no', 'not-sure'], {
  yes: 'Yes',
  no: 'No',
  'not-sure': 'I am not sure',
});
