import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Row } from '#design';
import { Said } from '#http/clinician';
import type { LinkView } from '#plan';
import { Acknowledgements, OwnWord } from '#reasoning/clinician';

type TakingNoteProps = {
  readonly patientId: PatientId;
  readonly link: LinkView;
  readonly mayEdit: boolean;
};

/** Who took note of a conflict, whose word is missing until when, and one's own. */
export function TakingNote({ patientId, link, mayEdit }: TakingNoteProps): ReactNode {
  const all = link.acknowledgements ?? [];
  if (all.length === 0 || link.findingId === null || link.overruledBecause !== null) return null;
  return (
    <>
      <Acknowledgements all={all} by={link.acknowledgeBy ?? null} />
      {mayEdit && (
        <Row>
          <OwnWord
            patientId={patientId}
            findingId={link.findingId}
            word={link.ownWord ?? 'none'}
            about={<Said text={link.message} />}
          />
        </Row>
      )}
    </>
  );
}
