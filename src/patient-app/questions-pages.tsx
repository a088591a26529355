import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { AnsweringScreen, QuestionsScreen } from '#assignment/patient';
import { FullFrame } from './frame.tsx';
import { OldCopy } from './old-copy.tsx';

export function QuestionsPage(): ReactNode {
  return (
    <FullFrame back="/app/" backWords={<Trans>Back</Trans>}>
      <QuestionsScreen under={({ kept }) => <OldCopy kept={kept} />} />
    </FullFrame>
  );
}

export { AnsweringScreen as AnsweringPage };
