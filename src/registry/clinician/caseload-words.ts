import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CaseloadRowView } from '#registry';
import type { CaseloadFilter } from './caseload-question.ts';

export const filterWords: Readonly<Record<CaseloadFilter, MessageDescriptor>> = {
  all: msg`Everybody`,
  safety: msg`Safety open`,
  'to-decide': msg`A decision waits`,
  'not-improving': msg`Not improving`,
  'lost-contact': msg`No contact`,
  overdue: msg`Something overdue`,
  'intake-open': msg`Intake not finished`,
};

export const stageWords: Readonly<Record<CaseloadRowView['stage'], MessageDescriptor>> = {
  registered: msg`Registered`,
  'intake-sent': msg`Intake sent`,
  'intake-open': msg`Intake begun`,
  'to-decide': msg`To decide`,
  'in-care': msg`In care`,
  left: msg`Left`,
};

export const changeWords = {
  better: msg`better`,
  worse: msg`worse`,
  same: msg`no change`,
} as const;
