import { formNames, plainName } from '../score-limits.ts';
import { reviewScores } from './as-read-reviews.ts';
import { isObject } from './fields.ts';
import {
  answerNames,
  formsInWords,
  pointer,
  scoreNames,
  underReadNames,
  type Written,
} from './other-names.ts';

type Given = Readonly<Record<string, unknown>>;

/** Scores as a list or by the name of their form, and the few that may stand at the top by themselves. */
export function scoresAsRead(top: Given, written: Written): Given {
  const { scores } = top;
  const listed = isObject(scores) ? byForm(scores, '/scores', written) : (scores ?? []);
  if (!Array.isArray(listed)) return {};
  const read = listed.map((score: unknown, at) =>
    isObject(score) ? scoreAsRead(score, `/scores/${at}`, written) : score,
  );
  const has = (form: string): boolean =>
    read.some((score) => isObject(score) && plainName(String(score['instr'])) === form);
  const alone = bareScores(top, has, read.length, written);
  const all = [...read, ...alone];
  const ofReviews = reviewScores(top, all.length, written);
  return scores === undefined && all.length + ofReviews.length === 0
    ? {}
    : { scores: [...all, ...ofReviews] };
}

function scoreAsRead(score: Given, at: string, written: Written): Given {
  const named = scoreInOurShapes(underReadNames(score, at, scoreNames, written), at, written);
  const lists = Object.values(answerNames)
    .flat()
    .filter((name) => Array.isArray(score[name]));
  return lists.length === 0 ? named : underReadNames(named, at, { items: lists }, written);
}

/** A form by its name in words, an answer left out in words, a moment, months. */
function scoreInOurShapes(score: Given, at: string, written: Written): Given {
  const { item9, value, date } = score;
  return {
    ...score,
    ...formOf(score),
    ...(isLeftOut(item9) ? { item9: null } : {}),
    ...(isLeftOut(value) ? { value: null } : {}),
    ...(typeof date === 'string' && isMoment.test(date) ? { date: date.slice(0, 10) } : {}),
    ...weekOf(score, at, written),
  };
}

/** A subscale by itself is another form: 13 points of helplessness are no total of PCS. */
function formOf({ instr, subscale }: Given): Given {
  if (typeof instr !== 'string') return {};
  const form = formsInWords.get(plainName(instr)) ?? instr;
  const isPart =
    typeof subscale === 'string' && /^(pcs|bpi)/i.test(form) && !/total/i.test(subscale);
  return { instr: isPart ? `${form}-${subscale}` : form };
}

function weekOf({ week, month }: Given, at: string, written: Written): Given {
  if (week !== undefined || typeof month !== 'number') return {};
  written.set(`${at}/week`, `${at}/month`);
  return { week: Math.round((month * weeksInAYear) / monthsInAYear) };
}

const isMoment = /^\d{4}-\d\d-\d\dT/;
const weeksInAYear = 52;
const monthsInAYear = 12;
const isLeftOut = (said: unknown): boolean =>
  typeof said === 'string' &&
  /^(skipped|missing|unanswered|not.?answered|left.?out|refused|declined|unknown|n\/?a|null|none)$/i.test(
    said.trim(),
  );

function byForm(scores: Given, where: string, written: Written): readonly unknown[] {
  return Object.entries(scores).map(([instr, said], at) => {
    const place = `${where}/${pointer(instr)}`;
    const plain = !isObject(said);
    written.set(`/scores/${at}${plain ? '/value' : ''}`, place);
    return plain ? { instr, value: said } : { instr, ...said };
  });
}

function bareScores(
  top: Given,
  has: (form: string) => boolean,
  from: number,
  written: Written,
): readonly unknown[] {
  const forms = Object.entries(top).flatMap(([key, said]) => {
    const form = plainName(formsInWords.get(plainName(key)) ?? key);
    const isForm = formNames.has(form) && !has(form);
    return isForm && (typeof said === 'number' || (mayBeObject.has(form) && isObject(said)))
      ? [[key, said] as const]
      : [];
  });
  const item9 = Object.entries(top).find(([key, said]) => isItem9(key) && said !== undefined);
  const alone = item9 === undefined || has('phq9') || forms.some(([key]) => isPhq9(key));
  const scores = forms.map(([key, said], at) => {
    const where = `/scores/${from + at}`;
    written.set(isObject(said) ? where : `${where}/value`, `/${pointer(key)}`);
    if (!isObject(said)) return { instr: formsInWords.get(plainName(key)) ?? key, value: said };
    return scoreAsRead({ ...said, instr: key }, where, written);
  });
  if (alone) return scores;
  written.set(`/scores/${from + forms.length}/item9`, `/${pointer(item9[0])}`);
  return [...scores, { instr: 'PHQ-9', item9: item9[1] }];
}

/** Forms that no other reader takes as an object at the top. */
const mayBeObject: ReadonlySet<string> = new Set(
  'phq9 gad7 pcs pcl5 pcptsd5 auditc ort ortoud mdq taps taps2 csi pseq rmdq'.split(' '),
);

const isPhq9 = (key: string): boolean => plainName(key) === 'phq9';
const isItem9 = (key: string): boolean => /^(phq9?)?item9$/.test(plainName(key));
