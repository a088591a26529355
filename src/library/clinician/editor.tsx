import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Card, Columns, Stack } from '#design';
import type { OwnPage, OwnQuestionnaire } from '#library';
import { AddQuestion } from './add-question.tsx';
import { DraftBar } from './draft-bar.tsx';
import { FaultsContext, faultsIn } from './draft-faults.ts';
import { HeadCard } from './head-card.tsx';
import { LanguagesCard } from './languages-card.tsx';
import { NoAlarm } from './no-alarm.tsx';
import { OwnPreview } from './own-preview.tsx';
import { QuestionEditor } from './question-editor.tsx';
import { ScoreCard } from './score-card.tsx';
import { type Draft, useDraft } from './use-draft.ts';

export type EditProps = {
  readonly draft: OwnQuestionnaire;
  /** `field` names the box that is typed in, so that undo takes back a word and not a letter. */
  readonly change: Draft['change'];
};

/** The form at one side, the phone at the other; kept as one writes, published when it is whole. */
export function Editor({ own }: { readonly own: OwnPage }): ReactNode {
  const work = useDraft(own);
  const [tried, setTried] = useState(false);
  const { draft, change } = work;
  const faults = faultsIn(draft);
  return (
    <FaultsContext value={tried ? faults : []}>
      <Stack>
        <DraftBar own={own} work={work} faults={faults} onTry={() => setTried(true)} />
        <NoAlarm />
        <Columns aside>
          <Stack>
            <HeadCard draft={draft} change={change} />
            <LanguagesCard draft={draft} change={change} />
            <Card heading={<Trans>Questions</Trans>} id="questions">
              <Stack>
                {draft.items.map((item, at) => (
                  <QuestionEditor
                    key={item.key}
                    item={item}
                    at={at}
                    draft={draft}
                    change={change}
                  />
                ))}
                <AddQuestion draft={draft} change={change} />
              </Stack>
            </Card>
            <ScoreCard draft={draft} change={change} />
          </Stack>
          <div className="stays-beside">
            <OwnPreview draft={draft} id={own.id} version={own.latestVersion + 1} />
          </div>
        </Columns>
      </Stack>
    </FaultsContext>
  );
}
