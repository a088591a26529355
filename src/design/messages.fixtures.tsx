import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Loaded } from './loadable.tsx';
import { Notice } from './notice.tsx';
import { SaveState } from './save-state.tsx';
import { Toast } from './toast.tsx';

const ignore = () => {};

export const fixtures: Readonly<Record<string, ReactNode>> = {
  info: (
    <Notice heading="How the parts fit">
      <p>Sam moved your walk to 11 o’clock.</p>
    </Notice>
  ),
  warn: (
    <Notice tone="warn" heading="Two answers for one day">
      <p>Which one is right?</p>
    </Notice>
  ),
  danger: (
    <Notice tone="danger" heading="Call now" live="alert">
      <p>Please call this number now.</p>
    </Notice>
  ),
  ok: (
    <Notice tone="ok" live="status">
      <p>Your team has it.</p>
    </Notice>
  ),
  loading: <Loaded from={{ state: 'loading' }}>{() => null}</Loaded>,
  'loading in words': (
    <Loaded from={{ state: 'loading' }} waiting="Getting your plan…">
      {() => null}
    </Loaded>
  ),
  'could not load': <Loaded from={{ state: 'failed', tryAgain: ignore }}>{() => null}</Loaded>,
  ready: <Loaded from={{ state: 'ready', value: 'plan' }}>{(value) => <p>Your {value}</p>}</Loaded>,
  'nothing here yet': (
    <EmptyState icon="sprout" heading="No entries yet" action={<Button>Start check-in now</Button>}>
      Do 3 check-ins and we can show your first pattern.
    </EmptyState>
  ),
  'errors of a form': (
    <ErrorSummary
      errors={[
        { fieldId: 'birth', message: 'Date of birth: this day does not exist.' },
        { fieldId: 'mail', message: 'E-mail: write it like name@example.org.' },
      ]}
    />
  ),
  'no errors': <ErrorSummary errors={[]} />,
  sent: <SaveState now={{ state: 'sent' }} />,
  sending: <SaveState now={{ state: 'sending' }} />,
  'saved here': <SaveState now={{ state: 'saved-here', waiting: 1 }} />,
  'offline, nothing waits': <SaveState now={{ state: 'offline', waiting: 0 }} />,
  'offline, two wait': <SaveState now={{ state: 'offline', waiting: 2 }} />,
  'one was not accepted': <SaveState now={{ state: 'rejected', entries: 1 }} />,
  'just done, can be undone': <Toast message="Task done." onUndo={ignore} />,
  'just done': <Toast message="Settings saved." />,
  'nothing to say': <Toast message={null} />,
};
