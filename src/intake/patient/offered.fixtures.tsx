import type { ReactNode } from 'react';
import { PhoneShell } from '#design';
import { type OfferedAnswer, questionOf } from '#intake';
import type { LocalDate } from '#kernel';
import { OfferedPage } from './offered-page.tsx';

export const wholePages = true;

const nothing = () => undefined;

function page(item: string, value: unknown, on: OfferedAnswer['on']): ReactNode {
  const question = questionOf(item);
  if (question === null) return null;
  return (
    <PhoneShell>
      <OfferedPage
        question={question}
        offered={{ item, value, source: 'St Mary Hospital', on }}
        onRight={nothing}
        onChange={nothing}
        onPast={nothing}
        onTalk={nothing}
      />
    </PhoneShell>
  );
}

const day = '2026-11-20' as LocalDate;

export const fixtures: Readonly<Record<string, ReactNode>> = {
  'another record has health problems': page('conditions', ['kidney-disease', 'diabetes'], day),
  'another record has medicines': page(
    'medicines',
    ['Oxycodone 5 mg: 1 tablet twice a day', 'Zzyzxomab'],
    null,
  ),
  'another record has a height': page('height-cm', 163, day),
};
