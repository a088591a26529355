import type { ReactNode } from 'react';
import { Card, Figure, Figures, Tag } from './card.tsx';
import { Columns, Row, Small, Stack, Unseen } from './layout.tsx';

export const fixtures: Readonly<Record<string, ReactNode>> = {
  'with heading, icon and tag': (
    <Card
      heading="Your plan for today"
      icon="list-checks"
      aside={<Tag tone="soft">1 of 3 done</Tag>}
    >
      <p>Walk for 12 minutes.</p>
    </Card>
  ),
  'the card that matters most': (
    <Card heading="What matters to me" tone="soft">
      <p>“Walk to my sister’s house.”</p>
    </Card>
  ),
  'without heading': (
    <Card>
      <p>Only words.</p>
    </Card>
  ),
  'smaller heading': (
    <Card heading="Walk 12 minutes" headingLevel={3}>
      <Small>Sam, physiotherapist</Small>
    </Card>
  ),
  tags: (
    <Row>
      <Tag>On track</Tag>
      <Tag tone="soft">Step 3 of 4</Tag>
      <Tag tone="ok" icon="circle-check">
        Better
      </Tag>
      <Tag tone="warn" icon="triangle-alert">
        Due 30 Nov
      </Tag>
      <Tag tone="danger" icon="triangle-alert">
        Safety review today
      </Tag>
    </Row>
  ),
  figures: (
    <Figures>
      <Figure value={3} label="Safety or conflict">
        <a href="#safety">
          Show<Unseen> safety or conflict</Unseen>
        </a>
      </Figure>
      <Figure value="61%" label="Clinically better at 12 weeks" />
    </Figures>
  ),
  columns: (
    <Columns least="12rem">
      <Stack gap="small">
        <p>Left</p>
        <p>Below</p>
      </Stack>
      <p>Right</p>
    </Columns>
  ),
  'wide and narrow': (
    <Columns aside>
      <p>Wide</p>
      <p>Narrow</p>
    </Columns>
  ),
};
