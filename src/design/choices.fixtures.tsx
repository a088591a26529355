import type { ReactNode } from 'react';
import { Checkbox, CheckboxGroup } from './checkbox.tsx';
import { RadioGrid } from './radio-grid.tsx';
import { RadioScale, type ScaleOption, zeroToTen } from './radio-scale.tsx';
import { Ranking } from './ranking.tsx';
import { SwitchButton } from './switch-button.tsx';

const ignore = () => {};
const weather: readonly ScaleOption<number>[] = [
  { value: 0, label: 'Very low', icon: 'cloud-lightning' },
  { value: 1, label: 'Low', icon: 'cloud-drizzle' },
  { value: 2, label: 'So-so', icon: 'cloud' },
  { value: 3, label: 'Good', icon: 'cloud-sun' },
  { value: 4, label: 'Very good', icon: 'sun' },
];
const answers: readonly ScaleOption<string>[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unsure', label: 'I am not sure' },
  { value: 'skip', label: 'I do not want to say', note: 'That is fine.' },
];
const helps = [
  { value: 'heat', label: 'Heat' },
  { value: 'walk', label: 'A short walk', hint: 'Even five minutes.' },
] as const;

export const fixtures: Readonly<Record<string, ReactNode>> = {
  '0 to 10, not answered': (
    <RadioScale
      legend="How strong was your pain yesterday?"
      options={zeroToTen}
      ends={{ low: '0 = no pain', high: '10 = worst pain' }}
      value={null}
      onChange={ignore}
    />
  ),
  '0 to 10, answered': (
    <RadioScale
      legend="How much did pain get in your way?"
      options={zeroToTen}
      ends={{ low: '0 = not at all', high: '10 = stopped everything' }}
      value={4}
      onChange={ignore}
    />
  ),
  'the same answers for several things': (
    <RadioGrid
      legend="What have you tried, and did it work?"
      hint="Leave out what you have not tried."
      rows={helps.map(({ value, label }) => ({ value, label }))}
      columns={[
        { value: 'lot', label: 'Helped a lot' },
        { value: 'little', label: 'Helped a little' },
        { value: 'none', label: 'Did not help' },
        { value: 'worse', label: 'Made it worse' },
      ]}
      value={{ heat: 'little' }}
      onChange={ignore}
    />
  ),
  'put in order': (
    <Ranking
      legend="What would you like to have more of?"
      options={helps.map(({ value, label }) => ({ value, label }))}
      value={['walk', 'heat']}
      onChange={ignore}
    />
  ),
  'five words with pictures': (
    <RadioScale legend="How is your mood?" options={weather} value={3} onChange={ignore} />
  ),
  'one question of a page': (
    <RadioScale
      legend="Has something very hard happened to you?"
      legendIsHeading
      hint="You do not have to say what it was."
      options={answers}
      value="unsure"
      onChange={ignore}
    />
  ),
  'with an error': (
    <RadioScale
      legend="Which answer is right?"
      error="Please choose one."
      options={answers}
      value={null}
      onChange={ignore}
    />
  ),
  'task to do': (
    <Checkbox label="Walk for 12 minutes" hint="Step 4 of 9." checked={false} onChange={ignore} />
  ),
  'task done': <Checkbox label="Slow breathing" checked onChange={ignore} />,
  'several of several': (
    <CheckboxGroup legend="What helped?" options={helps} values={['walk']} onChange={ignore} />
  ),
  'switched on': (
    <SwitchButton
      label="My plan and today’s steps"
      words={{ on: 'Rosa sees this', off: 'Hidden' }}
      checked
      onChange={ignore}
    />
  ),
  'switched off': <SwitchButton label="Mood and worry" checked={false} onChange={ignore} />,
};
