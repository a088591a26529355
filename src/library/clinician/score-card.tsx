import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, Card, Columns, Row, Select, Stack, TextInput } from '#design';
import { most, type OwnQuestionnaire } from '#library';
import { boxOf, useFault } from './draft-faults.ts';
import type { EditProps } from './editor.tsx';
import { NumberField } from './number-field.tsx';
import { SideBySide } from './side-by-side.tsx';

/** How the answers become one number, what may be missing, and what the number means. */
export function ScoreCard({ draft, change }: EditProps): ReactNode {
  const { t } = useLingui();
  const faultAt = useFault();
  const { scoring } = draft;
  const set = (changes: Partial<OwnQuestionnaire['scoring']>, field: string | null = null) =>
    change({ ...draft, scoring: { ...scoring, ...changes } }, field);
  return (
    <Card heading={<Trans>Score</Trans>}>
      <Stack>
        {faultAt('scoring/items') !== null && <p className="problem">{faultAt('scoring/items')}</p>}
        <Columns least="12rem">
          <Select
            label={t`The score is the`}
            options={[
              { value: 'sum', label: t`sum of the answers` },
              { value: 'mean', label: t`mean of the answers` },
            ]}
            value={scoring.method}
            onChange={(method) => method !== null && set({ method })}
          />
          <Select
            id={boxOf('scoring/better')}
            label={t`Better is`}
            unchosen={t`Please choose`}
            error={faultAt('scoring/better')}
            options={[
              { value: 'lower', label: t`a lower score` },
              { value: 'higher', label: t`a higher score` },
            ]}
            value={scoring.better}
            onChange={(better) => better !== null && set({ better })}
          />
          <TextInput
            id={boxOf('scoring/mayMiss')}
            label={t`Answers that may be missing`}
            hint={t`More than that: no score. The mean of the others stands in.`}
            inputMode="numeric"
            maxLength={2}
            value={`${scoring.mayMiss}`}
            onChange={(typed) => {
              const mayMiss = Math.min(Number(typed.replaceAll(/\D/g, '')), most.items);
              set({ mayMiss }, 'scoring/mayMiss');
            }}
            error={faultAt('scoring/mayMiss')}
          />
        </Columns>
        <Bands draft={draft} change={change} />
      </Stack>
    </Card>
  );
}

function Bands({ draft, change }: EditProps): ReactNode {
  const { t } = useLingui();
  const { bands } = draft;
  type Band = (typeof bands)[number];
  const edit = (at: number, changes: Partial<Band>, field: string) =>
    change(
      {
        ...draft,
        bands: bands.map((band, other) => (other === at ? { ...band, ...changes } : band)),
      },
      field,
    );
  const add = () => change({ ...draft, bands: [...bands, { from: null, label: {} }] });
  const takeOut = (at: number) =>
    change({ ...draft, bands: bands.filter((_, other) => other !== at) });
  return (
    <Stack gap="small">
      <p>
        <Trans>
          Bands give the score a name. Leave them out unless you know that they are right.
        </Trans>
      </p>
      {bands.map((band, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a band is its place; its words may be equal while they are typed
        <div key={at} className="row">
          <NumberField
            label={t`Band ${at + 1} begins at`}
            field={`bands/${at}/from`}
            value={band.from}
            onChange={(from) => edit(at, { from }, `bands/${at}/from`)}
          />
          <div className="grow">
            <SideBySide
              label={t`Name of band ${at + 1}`}
              field={`bands/${at}/label`}
              languages={draft.languages}
              words={band.label}
              longest={most.option}
              onChange={(label, field) => edit(at, { label }, field)}
            />
          </div>
          <Button kind="quiet" onClick={() => takeOut(at)}>
            <Trans>
              Take out<span className="unseen"> band {at + 1}</span>
            </Trans>
          </Button>
        </div>
      ))}
      {bands.length < most.bands && (
        <Row>
          <Button kind="ghost" icon="plus" onClick={add}>
            <Trans>Add a band</Trans>
          </Button>
        </Row>
      )}
    </Stack>
  );
}
