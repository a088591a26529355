import type { ReactNode } from 'react';
import { DateFields, noDate } from './date-fields.tsx';
import { LaterDay } from './later-day.tsx';
import { Select } from './select.tsx';
import { TextArea, TextInput } from './text-input.tsx';

const ignore = () => {};
const zones = [
  { value: 'north', label: 'North clinic' },
  { value: 'south', label: 'South clinic' },
] as const;

export const fixtures: Readonly<Record<string, ReactNode>> = {
  'a day to come, in the past': (
    <LaterDay
      label="Show it again on"
      value={{ day: '1', month: '11', year: '2026' }}
      onChange={ignore}
      faults={['day-past']}
    />
  ),
  'a day to come, unclear': (
    <LaterDay label="Ask again on" value={noDate} onChange={ignore} faults={['day-unclear']} />
  ),
  'text, empty': <TextInput label="Given name" value="" onChange={ignore} />,
  'text with hint, optional': (
    <TextInput
      label="Name you like to be called"
      hint="We use it when we greet you."
      optional
      value="Maya"
      onChange={ignore}
    />
  ),
  'text that cannot be read keeps what was typed': (
    <TextInput
      label="E-mail"
      type="email"
      error="Write it like name@example.org."
      value="maya@"
      onChange={ignore}
    />
  ),
  'several lines': <TextArea label="Note" value="Slept badly, walked anyway." onChange={ignore} />,
  'list, nothing chosen': (
    <Select
      label="Clinic, none yet"
      options={zones}
      unchosen="Please choose"
      value={null}
      onChange={ignore}
    />
  ),
  'list, chosen': <Select label="Clinic" options={zones} value="south" onChange={ignore} />,
  'date, empty': (
    <DateFields
      label="When did the pain start?"
      hint="For example 27 3 2021"
      value={noDate}
      onChange={ignore}
    />
  ),
  'date that is no day of a calendar': (
    <DateFields
      label="Date of birth"
      birthday
      error="This day does not exist. Please look at it again."
      value={{ day: '31', month: '2', year: '1981' }}
      onChange={ignore}
    />
  ),
};
