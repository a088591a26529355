import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, EmptyState, Row, Select } from '#design';
import { answerKinds, most, type OwnAnswer, withItem } from '#library';
import { useFault } from './draft-faults.ts';
import type { EditProps } from './editor.tsx';
import { answerWords } from './library-words.ts';

/** Adds a question at the end; an empty questionnaire says how to begin. */
export function AddQuestion({ draft, change }: EditProps): ReactNode {
  const { t, i18n } = useLingui();
  const faultAt = useFault();
  const [kind, setKind] = useState<OwnAnswer['kind']>('choice');
  const room = most.items - draft.items.length;
  return (
    <>
      {draft.items.length === 0 && (
        <EmptyState icon="clipboard-list" heading={<Trans>No question yet</Trans>}>
          <Trans>Choose how it is answered and add the first one.</Trans>
        </EmptyState>
      )}
      {faultAt('items') !== null && <p className="problem">{faultAt('items')}</p>}
      {room > 0 ? (
        <Row>
          <Select<OwnAnswer['kind']>
            label={t`The next question is answered by`}
            options={answerKinds.map((value) => ({ value, label: i18n._(answerWords[value]) }))}
            value={kind}
            onChange={(chosen) => chosen !== null && setKind(chosen)}
          />
          <Button kind="ghost" icon="plus" onClick={() => change(withItem(draft, kind))}>
            <Trans>Add a question</Trans>
          </Button>
        </Row>
      ) : (
        <p className="muted">
          <Plural
            value={most.items}
            one="# question is the most."
            other="# questions are the most."
          />
        </p>
      )}
    </>
  );
}
