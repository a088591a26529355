import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Card, Disclosure, Row, Select, Stack, TextArea, TextInput } from '#design';
import { SaidNo } from '#http/clinician';
import type { RegisterPage } from '#library';
import { commonTags, useLanguageName } from './language-name.ts';
import { PasteBox } from './paste-box.tsx';
import { Phone } from './preview-card.tsx';
import { useWording } from './use-wording.ts';
import { WordingItem } from './wording-item.tsx';
import { formInWords } from './words-form.ts';

type WordingEditorProps = {
  readonly page: RegisterPage;
  /** '' while the clinic still chooses one. */
  readonly language: string;
  readonly onClose: () => void;
};

/** The clinic's own lawful wording: pasted line by line, looked over item by item, saved whole. */
export function WordingEditor({ page, language, onClose }: WordingEditorProps): ReactNode {
  const { t } = useLingui();
  const nameOf = useLanguageName();
  const [tag, setTag] = useState(language);
  const free = commonTags.filter((one) => !page.shipsIn.includes(one));
  return (
    <Card headingLevel={3} heading={<Trans>Your wording</Trans>}>
      <Stack>
        <Select
          label={t`Language`}
          unchosen={t`Please choose`}
          options={[...new Set([...free, ...(tag === '' ? [] : [tag])])].map((value) => ({
            value,
            label: nameOf(value),
          }))}
          value={tag === '' ? null : tag}
          onChange={(chosen) => setTag(chosen ?? '')}
        />
        {tag === '' ? (
          <Row>
            <Button kind="quiet" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
          </Row>
        ) : (
          <WordsIn key={tag} page={page} language={tag} onClose={onClose} />
        )}
      </Stack>
    </Card>
  );
}

function WordsIn({ page, language, onClose }: WordingEditorProps): ReactNode {
  const { t } = useLingui();
  const wording = useWording(page, language, onClose);
  const { words, change, faultAt } = wording;
  return (
    <Stack>
      <SaidNo trouble={wording.trouble} />
      <TextInput
        label={t`Title`}
        maxLength={200}
        value={words.title ?? ''}
        onChange={(title) => change({ ...words, title })}
        error={faultAt('title')}
      />
      <TextArea
        label={t`Instruction`}
        optional={page.instruction === null}
        rows={2}
        maxLength={2_000}
        value={words.instruction ?? ''}
        onChange={(instruction) => change({ ...words, instruction })}
        error={faultAt('instruction')}
      />
      <PasteBox page={page} words={words} onChange={change} />
      {page.items.map((item, at) => (
        <WordingItem
          key={item.id}
          item={item}
          number={at + 1}
          words={words.items[item.id] ?? { text: '' }}
          onChange={(next) => change({ ...words, items: { ...words.items, [item.id]: next } })}
          faultAt={(field) => faultAt(`items/${item.id}/${field}`)}
        />
      ))}
      <Disclosure summary={<Trans>Look at it on a phone</Trans>}>
        <Phone form={formInWords(page, language, words)} />
      </Disclosure>
      <p className="small muted">
        <Trans>
          Your wording is kept on this server, and only your team and your patients ever see it.
        </Trans>
      </p>
      <Row>
        <Button disabled={wording.busy} onClick={() => void wording.save()}>
          <Trans>Save this wording</Trans>
        </Button>
        {wording.latest > 0 && (
          <Button kind="warn" disabled={wording.busy} onClick={() => void wording.takeBack()}>
            <Trans>Take the wording back</Trans>
          </Button>
        )}
        <Button kind="quiet" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </Row>
    </Stack>
  );
}
