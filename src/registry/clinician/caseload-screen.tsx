import type { ReactNode } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useRead } from '#http/clinician';
import { readCaseload } from '#registry';
import { Caseload } from './caseload.tsx';
import { addressOf, questionIn } from './caseload-question.ts';

type CaseloadScreenProps = { readonly mayRegister: boolean; readonly mayImport: boolean };

/** The caseload with its question in the address, so that a filter can be bookmarked and gone back to. */
export function CaseloadScreen(props: CaseloadScreenProps): ReactNode {
  const [address] = useSearchParams();
  const [, navigate] = useLocation();
  const question = questionIn(address);
  const page = useRead(readCaseload, { query: question }, { keepsLast: true, everySeconds: 60 });
  return (
    <Caseload
      {...props}
      question={question}
      page={page}
      onAsk={(asked) => navigate(addressOf(asked))}
    />
  );
}
