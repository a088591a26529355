import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AlertView, alertOutcomes } from '#safety';

export const alertOutcomeWords: Readonly<
  Record<(typeof alertOutcomes)[number], MessageDescriptor>
> = {
  'spoke-safe-plan-made': msg`Spoke with them; safety plan made or renewed`,
  'spoke-no-present-danger': msg`Spoke with them; no present danger`,
  'emergency-service-called': msg`Emergency service called`,
  'admitted-or-referred-urgently': msg`Admitted or referred urgently`,
  'not-reached-handed-over': msg`Not reached; handed over to a named person`,
};

export const alertStateWords: Readonly<Record<AlertView['state'], MessageDescriptor>> = {
  open: msg`Nobody has it yet`,
  acknowledged: msg`Somebody has it`,
  closed: msg`Closed`,
};
