import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Card, Row, Select, Stack, Tag } from '#design';
import { withLanguage, withoutLanguage } from '#library';
import { useFault } from './draft-faults.ts';
import type { EditProps } from './editor.tsx';
import { commonTags, useLanguageName } from './language-name.ts';

/** In which languages it is asked. English is always one: the team's own screens fall back to it. */
export function LanguagesCard({ draft, change }: EditProps): ReactNode {
  const { t } = useLingui();
  const nameOf = useLanguageName();
  const faultAt = useFault();
  const [chosen, setChosen] = useState<string | null>(null);
  const others = commonTags.filter((tag) => !draft.languages.includes(tag));
  const add = () => {
    if (chosen !== null) change(withLanguage(draft, chosen));
    setChosen(null);
  };
  return (
    <Card heading={<Trans>Languages</Trans>}>
      <Stack>
        <ul className="plain row">
          {draft.languages.map((tag) => (
            <li key={tag}>
              <Row>
                <Tag>{nameOf(tag)}</Tag>
                {tag !== 'en' && (
                  <Button kind="quiet" onClick={() => change(withoutLanguage(draft, tag))}>
                    <Trans>
                      Take out<span className="unseen"> {nameOf(tag)}</span>
                    </Trans>
                  </Button>
                )}
              </Row>
            </li>
          ))}
        </ul>
        {faultAt('languages') !== null && <p className="problem">{faultAt('languages')}</p>}
        <Row>
          <Select
            label={t`One more language`}
            unchosen={t`Please choose`}
            options={others.map((value) => ({ value, label: nameOf(value) }))}
            value={chosen}
            onChange={setChosen}
          />
          <Button kind="ghost" icon="plus" disabled={chosen === null} onClick={add}>
            <Trans>Add this language</Trans>
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
