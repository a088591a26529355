import type { ReactNode } from 'react';
import type { AskedQuestion, MyQuestionnaires } from '#assignment';
import { PageHeading, PhoneShell } from '#design';
import type { Id, Instant, LocalDate } from '#kernel';
import type { Form, FormItem } from '#measures';
import { WhyMore } from './asking-pages.tsx';
import type { DueHere } from './due-here.ts';
import { EndPage, PausePage, SendPage, StoppedPage } from './ends.tsx';
import { FormQuestion } from './form-question.tsx';
import { QuestionsCard } from './questions-card.tsx';
import { QuestionsList } from './questions-list.tsx';

export const wholePages = true;

const day = (text: string) => text as LocalDate;
const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}` as Id<'OccurrenceId'>;

const choice: FormItem = {
  id: 'mood_1',
  concept: 'mood.low',
  text: 'Feeling down, depressed, or hopeless',
  options: ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'].map(
    (label, value) => ({ value, label }),
  ),
  number: null,
  askedWhen: null,
};
const rating: FormItem = {
  ...choice,
  id: 'peg_1',
  text: 'What number best describes your pain on average in the past week?',
  options: Array.from({ length: 11 }, (_, value) => ({
    value,
    label: { 0: 'No pain', 10: 'Pain as bad as you can imagine' }[value] ?? `${value}`,
  })),
};
const number: FormItem = {
  ...choice,
  id: 'minutes',
  text: 'On how many minutes a day do you walk?',
  options: [],
  number: { min: 0, max: 600, step: 1, unit: 'minutes', low: null, high: null },
};
const form: Form = {
  id: 'mood',
  version: 1,
  language: 'en',
  title: 'Mood',
  instruction: 'Over the last 2 weeks, how often have you been bothered by this?',
  items: [choice],
  credit: 'Words from a free source, shown as it asks.',
  minutes: 1,
};
const ask = (item: FormItem, language = 'en'): AskedQuestion => ({
  form: { ...form, language },
  item,
});

const due = (n: number, over: Partial<DueHere> = {}): DueHere => ({
  occurrenceId: id(n),
  title: { en: 'Every month, or before a visit' },
  why: 'To see together what helps.',
  opens: day('2026-11-23'),
  due: day('2026-11-23'),
  closes: day('2026-11-29'),
  minutes: 2.5,
  thisWeek: true,
  sharesScore: true,
  reminded: false,
  studyId: null,
  answers: [],
  asking: {
    forms: [],
    sameAs: {},
    known: {},
    alarms: [],
    secondsPerQuestion: 8,
    chunkMinutes: 5,
  },
  values: {},
  ended: null,
  ...over,
});
const done: MyQuestionnaires['done'][number] = {
  occurrenceId: id(4),
  title: { en: 'Pain in the way' },
  at: '2026-11-20T18:02:00.000Z' as Instant,
  inWords: [{ title: { en: 'Pain in the way' }, words: { en: '4. Down 2 since the start.' } }],
};
const mine: MyQuestionnaires = {
  due: [],
  done: [done],
  next: day('2026-12-07'),
  clinic: { name: 'Riverside', phone: '+1 555 0100' },
  crisisContacts: [
    {
      label: { en: 'Crisis line' },
      phone: '988',
      textNumber: '988',
      hours: { en: 'Day and night' },
    },
  ],
};

const ownScale: FormItem = {
  ...number,
  id: 'own_q1',
  text: 'How stiff were you this morning?',
  number: { min: 0, max: 10, step: 1, unit: null, low: 'not at all', high: 'very' },
};

const idle = (): void => {};
const question = (item: FormItem, answered: number | null = null, language = 'en'): ReactNode => (
  <FormQuestion
    asked={ask(item, language)}
    answered={answered}
    draft={null}
    onDraft={idle}
    onAnswer={idle}
    onTalk={idle}
  />
);
const end = { mine, done, waiting: 0, skipped: false, alarmed: false };

const onToday = (card: ReactNode): ReactNode => (
  <>
    <PageHeading>Today</PageHeading>
    {card}
  </>
);

const states: Readonly<Record<string, ReactNode>> = {
  'on Today': onToday(<QuestionsCard hasDone={false} due={[due(1, { reminded: true })]} />),
  'on Today, begun, with more': onToday(
    <QuestionsCard
      hasDone
      due={[due(1, { minutes: 0.5, values: { peg_1: 3 } }), due(2), due(3)]}
    />,
  ),
  'on Today, nothing now': onToday(<QuestionsCard hasDone due={[]} />),
  'the list': (
    <QuestionsList
      due={[due(1), due(2, { values: { peg_1: 3 } }), due(3, { thisWeek: false })]}
      done={[done]}
      next={null}
    />
  ),
  'nothing due, with a next day': <QuestionsList due={[]} done={[]} next={day('2026-12-07')} />,
  'nothing due at all': <QuestionsList due={[]} done={[]} next={null} />,
  'a question with words': question(choice, 2),
  'a question from 0 to 10': question(rating),
  'a question of the clinic’s own from 0 to 10': question(ownScale, 4),
  'a question for a number': question(number, 30),
  'a question in another language than the page': question(choice, null, 'es'),
  'time for a break': <PausePage left={12} onGoOn={idle} onStop={idle} />,
  'the last question': <SendPage onSend={idle} />,
  stopped: <StoppedPage waiting={0} until={day('2026-11-29')} onGoOn={idle} />,
  'stopped without a network': <StoppedPage waiting={3} until={day('2026-11-29')} onGoOn={idle} />,
  'the end, with the score': <EndPage {...end} />,
  'the end, not sent yet': <EndPage {...end} done={null} waiting={4} />,
  'the end, after an alarm': <EndPage {...end} alarmed />,
  'the end, after an alarm, not sent yet': <EndPage {...end} waiting={4} alarmed />,
  'asked more at once': (
    <>
      <WhyMore most={5} />
      {question(choice)}
    </>
  ),
  'the end, skipped': <EndPage {...end} done={null} skipped mine={{ ...mine, next: null }} />,
};

/** Every state of "Questions for you", each as the page it is. */
export const fixtures: Readonly<Record<string, ReactNode>> = Object.fromEntries(
  Object.entries(states).map(([name, state]) => [
    name,
    <PhoneShell key={name}>{state}</PhoneShell>,
  ]),
);
