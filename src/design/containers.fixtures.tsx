import type { ReactNode } from 'react';
import { DataTable } from './data-table.tsx';
import { Dialog } from './dialog.tsx';
import { Disclosure } from './disclosure.tsx';
import { LanguageSwitch } from './language/language-switch.tsx';
import { SubTabs } from './navigation.tsx';
import { PrintButton } from './print-button.tsx';
import { ProgressBar, ProgressSteps } from './progress.tsx';
import { ThemeSwitch } from './theme.tsx';

const ignore = () => {};
type Person = { readonly name: string; readonly step: number };
const people: readonly Person[] = [
  { name: 'Maya Karim', step: 3 },
  { name: 'Tomas Berg', step: 2 },
];
const columns = [
  {
    id: 'name',
    header: 'Person',
    namesRow: true,
    cell: (person: Person) => <a href={`#${person.step}`}>{person.name}</a>,
  },
  { id: 'step', header: 'Step', numeric: true, cell: (person: Person) => person.step },
];

export const fixtures: Readonly<Record<string, ReactNode>> = {
  table: <DataTable caption="People" columns={columns} rows={people} rowKey={(row) => row.name} />,
  'table without rows': (
    <DataTable
      caption="Nobody"
      captionUnseen
      columns={columns}
      rows={[]}
      rowKey={(row) => row.name}
    />
  ),
  folded: (
    <Disclosure summary="Why do you ask this?">
      <p>Hard times can make the body stay on alert.</p>
    </Disclosure>
  ),
  unfolded: (
    <Disclosure summary="What happens next?" open>
      <p>Ana reads it tomorrow.</p>
    </Disclosure>
  ),
  'closed dialog': (
    <Dialog open={false} heading="Stop sharing?" onClose={ignore} actions={<button>Close</button>}>
      <p>Rosa will see nothing.</p>
    </Dialog>
  ),
  'pages of a record': (
    <SubTabs
      label="Patient record"
      places={[
        { href: '#summary', label: 'Summary', current: true },
        { href: '#plan', label: 'Shared plan', count: 2, countMeans: 'conflicts' },
        { href: '#review', label: 'Review' },
      ]}
    />
  ),
  'part 4 of 12': (
    <ProgressSteps at={4} of={12}>
      You can come back later.
    </ProgressSteps>
  ),
  'way to a goal': <ProgressBar value={4} of={9} label="Step 4 of 9" />,
  print: <PrintButton />,
  'print in own words': <PrintButton>Print my plan</PrintButton>,
  theme: <ThemeSwitch />,
  language: <LanguageSwitch />,
};
