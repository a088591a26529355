import type { ReactNode } from 'react';
import { StudyMeasures } from '#assignment/clinician';
import type { Id } from '#kernel';
import { StudyScreen } from '#research/clinician';
import type { Session } from './session.ts';

type StudyPlaceProps = { readonly studyId: Id<'StudyId'>; readonly may: Session['may'] };

/** A study with what it asks: two rooms on one page. */
export function StudyPlace({ studyId, may }: StudyPlaceProps): ReactNode {
  return (
    <StudyScreen
      studyId={studyId}
      may={may}
      measures={({ study }) => (
        <StudyMeasures studyId={studyId} closed={study.state === 'closed'} may={may} />
      )}
    />
  );
}
