import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, Notice, RadioScale, Row, Select, Small, Stack, Tag, writingOf } from '#design';
import { Said, SaidNo, Shown, useRead } from '#http/clinician';
import type { FormItem } from '#measures';
import { type AlertView, type OpenedScreen, openSecondScreen, type ScreenMode } from '#safety';
import { useSecondScreen } from './use-second-screen.ts';

type SecondScreenProps = { readonly alert: AlertView; readonly onClose: () => void };

/** The second screen, asked from the alert together with the person and taken down question by question. */
export function SecondScreen({ alert, onClose }: SecondScreenProps): ReactNode {
  const { patientId, alertId } = alert;
  const { t } = useLingui();
  const opened = useRead(openSecondScreen, { params: { patientId, alertId } });
  return (
    <Shown from={opened} waiting={t`Getting the questions…`}>
      {(screen) => <AskedNow alert={alert} opened={screen} onClose={onClose} />}
    </Shown>
  );
}

type AskedNowProps = SecondScreenProps & { readonly opened: OpenedScreen };

export function AskedNow({ alert, opened, onClose }: AskedNowProps): ReactNode {
  const screen = useSecondScreen(alert, opened, onClose);
  if (screen.form === null) return <OwnWords />;
  return (
    <Stack>
      {opened.missing !== null && (
        <Notice tone="warn">
          <p>
            <Said text={opened.missing} />
          </p>
        </Notice>
      )}
      <WhichAndHow opened={opened} screen={screen} />
      <Small>
        <Trans>
          Ask in the words given here. A question the person does not want to answer counts as open,
          and a person looks at it.
        </Trans>
      </Small>
      {screen.questions.map((item) => (
        <OneQuestion key={item.id} item={item} screen={screen} />
      ))}
      <SaidNo trouble={screen.trouble} />
      {screen.tried && screen.left > 0 && (
        <Notice tone="warn" live="alert">
          <p>
            <Trans>Still open: {screen.left}. Answer each, or mark it as not answered.</Trans>
          </p>
        </Notice>
      )}
      <Row>
        <Button disabled={screen.busy} onClick={() => void screen.save()}>
          <Trans>Save the answers</Trans>
        </Button>
        <Button kind="quiet" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </Row>
    </Stack>
  );
}

function OwnWords(): ReactNode {
  return (
    <Notice tone="danger" heading={<Trans>No second screen can be asked here</Trans>}>
      <p>
        <Trans>
          Ask in your own words whether the person thinks of suicide, has a plan or has tried, and
          write it down when you close the alert.
        </Trans>
      </p>
    </Notice>
  );
}

type WhichAndHowProps = {
  readonly opened: OpenedScreen;
  readonly screen: ReturnType<typeof useSecondScreen>;
};

function WhichAndHow({ opened, screen }: WhichAndHowProps): ReactNode {
  const { t } = useLingui();
  return (
    <Row>
      {opened.offered.length > 1 && (
        <Select<string>
          label={t`Screen`}
          options={opened.offered.map(({ instrument, name }) => ({
            value: instrument,
            label: name,
          }))}
          value={screen.instrument}
          onChange={(chosen) => chosen !== null && screen.choose(chosen)}
        />
      )}
      <Select<ScreenMode>
        label={t`How the answers are given`}
        options={[
          { value: 'telephone', label: t`By telephone` },
          { value: 'assisted', label: t`Together, in the clinic` },
        ]}
        value={screen.mode}
        onChange={(chosen) => chosen !== null && screen.setMode(chosen)}
      />
    </Row>
  );
}

type OneQuestionProps = {
  readonly item: FormItem;
  readonly screen: ReturnType<typeof useSecondScreen>;
};

function OneQuestion({ item, screen }: OneQuestionProps): ReactNode {
  const language = screen.form?.language ?? 'en';
  const value = screen.answers[item.id];
  return (
    <Stack gap="small">
      <RadioScale<number>
        legend={
          <span lang={language} dir={writingOf(language)}>
            {item.text}
          </span>
        }
        layout="even"
        options={item.options.map((option) => ({ ...option, language }))}
        value={value ?? null}
        onChange={(chosen) => screen.answer(item.id, chosen ?? undefined)}
      />
      {value === null && (
        <Row>
          <Tag>
            <Trans>not answered</Trans>
          </Tag>
        </Row>
      )}
      {value !== null && !hasOwnRefusal(item) && (
        <Row>
          <Button kind="quiet" onClick={() => screen.answer(item.id, null)}>
            <Trans>
              Not answered<span className="unseen">: {item.text}</span>
            </Trans>
          </Button>
        </Row>
      )}
    </Stack>
  );
}

/** Beside yes and no, "I would rather not say" is one of the answers of ASQ itself. */
const hasOwnRefusal = ({ options }: FormItem): boolean => options.length > 2;
