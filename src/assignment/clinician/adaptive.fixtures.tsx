import type { ReactNode } from 'react';
import { listAdaptiveTests, openAdaptiveTest } from '#assignment';
import { PageHeading } from '#design';
import type { OutputOf } from '#http';
import { canned, fixtureId, InClinic, ready, refused, unreachable, waiting } from '#http/clinician';
import type { ItemBank } from '#measures';
import { AdaptiveAsking, Question } from './adaptive-asking.tsx';
import { AdaptiveOver } from './adaptive-over.tsx';
import { Offer } from './adaptive-place.tsx';
import { AdaptiveScreen, Choose } from './adaptive-screen.tsx';

export const wholePages = true;

const patientId = fixtureId<'PatientId'>(2);
const options = ['Never', 'Rarely', 'Sometimes', 'Often', 'Always'].map((en) => ({ en }));
const item = (at: number) => ({
  id: `q${at}`,
  text: { en: `How often did made-up thing ${at} bother you?` },
  options,
  a: 2,
  b: [-1, 0, 1, 2],
});
const bank: ItemBank & {
  readonly items: readonly [ItemBank['items'][number], ...ItemBank['items']];
} = {
  id: 'made-up',
  version: '1',
  name: { en: 'Made-up bother' },
  credit: 'A made-up bank, for showing the page only.',
  language: 'en',
  recallDays: 7,
  better: 'lower',
  items: [item(1), item(2), item(3)],
};
const arabicItem = {
  ...item(1),
  text: { en: 'Made-up question', ar: 'كم مرة أزعجك هذا الأمر؟' },
  options: ['أبدًا', 'نادرًا', 'أحيانًا', 'غالبًا', 'دائمًا'].map((ar) => ({ en: ar, ar })),
};
const offered: OutputOf<typeof listAdaptiveTests> = {
  banks: [
    { bankId: bank.id, name: bank.name, questions: 3 },
    { bankId: 'other', name: { en: 'Another made-up bank' }, questions: 40 },
  ],
};
const opened = {
  bank,
  load: 1,
  rule: { fewestItems: 4, mostItems: 12, error: 0.3, leastGain: 0.01 },
};
const estimate = { theta: 0.83, error: 0.29, t: 58.3, tError: 2.9 };
const idle = (): void => {};

const page = (content: ReactNode): ReactNode => (
  <InClinic
    answers={[canned(listAdaptiveTests, offered), canned(openAdaptiveTest, { ...opened, bank })]}
  >
    <main className="work">
      <PageHeading>Rosa Marín</PageHeading>
      {content}
    </main>
  </InClinic>
);
const part = (content: ReactNode): ReactNode =>
  page(
    <>
      <h2>Made-up bother</h2>
      {content}
    </>,
  );
const question = {
  bank,
  item: bank.items[0],
  number: 1,
  option: null,
  onOption: idle,
  onGive: idle,
  onStop: idle,
  onBack: null,
};
const over = {
  patientId,
  bank,
  estimate,
  answered: 6,
  kept: null,
  busy: false,
  trouble: null,
  onBack: idle,
  onKeep: idle,
  onClose: idle,
};
const choose = { patientId, onBegin: idle };

/** Every state of an adaptive test that is asked together. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'offered on the tab': part(<Offer patientId={patientId} {...offered} />),
  'choosing a bank': page(<AdaptiveScreen patientId={patientId} />),
  'no bank may be used': page(<Choose {...choose} offered={ready({ banks: [] })} />),
  'banks loading': page(<Choose {...choose} offered={waiting} />),
  'banks out of reach': page(<Choose {...choose} offered={unreachable} />),
  'not for this role': page(<Choose {...choose} offered={refused} />),
  'the first question': page(
    <AdaptiveAsking
      {...{ patientId, opened }}
      mode="assisted"
      occasionId={fixtureId(7)}
      onClose={idle}
    />,
  ),
  'a question with an answer chosen': part(
    <Question {...question} number={3} option={2} onBack={idle} />,
  ),
  'a question in Arabic': part(
    <Question {...question} bank={{ ...bank, language: 'ar' }} item={arabicItem} />,
  ),
  'precise enough': part(<AdaptiveOver {...over} over="precise" />),
  'enough asked': part(<AdaptiveOver {...over} over="enough-asked" />),
  'no more to gain': part(<AdaptiveOver {...over} over="no-more-gain" />),
  'bank used up': part(<AdaptiveOver {...over} over="bank-used-up" />),
  'stopped before an answer': part(
    <AdaptiveOver {...over} over="stopped" estimate={null} answered={0} />,
  ),
  'not kept yet, the server away': part(
    <AdaptiveOver
      {...over}
      over="stopped"
      trouble={{ status: 0, code: 'unreachable', title: 'The server could not be reached.' }}
    />,
  ),
  kept: part(
    <AdaptiveOver
      {...over}
      over="precise"
      kept={{
        t: 58.3,
        error: 2.9,
        answered: 6,
        inWords: { en: 'Made-up bother 58.3 ± 2.9 (standard error).' },
      }}
    />,
  ),
};
