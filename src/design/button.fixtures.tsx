import type { ReactNode } from 'react';
import { Button, LinkButton } from './button.tsx';

/** Every state this component can be in. The gallery shows them; the tests render them. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'the one main action': (
    <Button size="big" icon="circle-check">
      Start check-in
    </Button>
  ),
  primary: <Button>Save</Button>,
  ghost: (
    <Button kind="ghost" icon="moon">
      See sleep plan
    </Button>
  ),
  quiet: <Button kind="quiet">Not true for me</Button>,
  warn: (
    <Button kind="warn" icon="triangle-alert">
      Check if I need help now
    </Button>
  ),
  danger: <Button kind="danger">Stop sharing now</Button>,
  'full width': (
    <Button kind="ghost" full>
      Print my plan
    </Button>
  ),
  'cannot be used': <Button disabled>Send now</Button>,
  'a link that looks like a button': <LinkButton href="#plan">Open my plan</LinkButton>,
  'flare help': (
    <LinkButton kind="pill" icon="flame" href="#flare">
      Flare help
    </LinkButton>
  ),
  'plain pill': (
    <Button kind="plain-pill" icon="moon">
      Screen: dim
    </Button>
  ),
};
