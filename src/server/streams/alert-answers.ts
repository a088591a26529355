import type { Reader } from '#database/server';
import { answerWords, item9, type KeptAnswer, questionOf } from '#intake';
import type { Instant } from '#kernel';
import { item9Answer } from '#measures';
import { patientReader } from '#profile/server';
import type { FactUsed } from '#reasoning';
import { findingReader } from '#reasoning/server';
import type { AlertAnswer, AlertView } from '#safety';
import type { AnswersBehind, KeptAlert } from '#safety/server';
import {
  type AlarmAnswers,
  alarmRules,
  item9Said,
  lastSaid,
  screenSaid,
} from './alarm-episodes.ts';
import { alarmsOf } from './intake-person.ts';

/** What the person said that raised an alert, in words: item 9, then the safety questions. */
export async function answersBehind(
  db: Reader,
  { patientId, findingId, openedAt }: KeptAlert,
): Promise<Awaited<ReturnType<AnswersBehind>>> {
  const patient = await patientReader(db).patient(patientId);
  const alarms = patient === null ? null : await alarmsOf(db, patient);
  const finding = await findingReader(db).one(patientId, findingId);
  const facts = finding?.finding.facts ?? [];
  const said = alarms === null ? [] : saidIn(alarms, heardIn(facts, openedAt));
  const answers =
    said.length > 0
      ? said.map(inWords)
      : facts.filter(({ value }) => value !== null).map((fact) => factInWords(fact, openedAt));
  const isAboutItem9 = alarmRules.item9.some((rule) => rule === finding?.finding.rule.id);
  return { answers, secondScreen: isAboutItem9 ? screenState(alarms, openedAt) : null };
}

/** The second screen counts that was asked since the alarm: begun with its first answer, asked when handed in. */
function screenState(alarms: AlarmAnswers | null, since: Instant): AlertView['secondScreen'] {
  if (alarms === null) return 'to-ask';
  const said = (['asq', 'cssrs'] as const).flatMap((about) => lastSaid(alarms, about) ?? []);
  const fresh = said.filter(({ receivedAt }) => receivedAt >= since);
  if (fresh.length === 0) return 'to-ask';
  return fresh.some(({ occasionId }) => alarms.handedIn.has(occasionId)) ? 'asked' : 'begun';
}

function saidIn(alarms: AlarmAnswers, heard: KeptAnswer | null): readonly KeptAnswer[] {
  const most = highest(item9Said(alarms), heard);
  const safety = [...screenSaid(alarms, 'asq'), ...screenSaid(alarms, 'cssrs')];
  return most === null ? safety : [most, ...safety];
}

/** An answer that could not be kept was heard all the same: the finding says what it was. */
function heardIn(facts: readonly FactUsed[], at: Instant): KeptAnswer | null {
  const value = facts.find(({ name }) => name === item9Answer.name)?.value;
  return typeof value === 'number' ? { item: item9, value, answeredAt: at, mode: 'unkept' } : null;
}

function highest(kept: KeptAnswer | null, heard: KeptAnswer | null): KeptAnswer | null {
  if (kept === null || heard === null) return kept ?? heard;
  return Number(heard.value) > Number(kept.value) ? heard : kept;
}

const inWords = ({ item, value, answeredAt, mode }: KeptAnswer): AlertAnswer => ({
  asked: questionOf(item)?.asks ?? { en: item },
  answer: answerWords(item, value),
  at: answeredAt,
  mode: mode === 'unkept' ? null : mode,
});

const yesNo = ['No', 'Yes'] as const;

function factInWords({ says, value }: FactUsed, at: AlertAnswer['at']): AlertAnswer {
  const words = typeof value === 'boolean' ? yesNo[Number(value)] : JSON.stringify(value);
  return { asked: says, answer: { en: words ?? '' }, at, mode: null };
}
