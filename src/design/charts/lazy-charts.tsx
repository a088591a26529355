import { lazy, type ReactNode, Suspense } from 'react';
import type { LaneTimelineProps } from './lane-timeline.tsx';
import type { ScoreLineProps } from './score-line.tsx';

const drawn = () => import('./drawn.ts');
const DrawnTimeline = lazy(async () => ({ default: (await drawn()).LaneTimeline }));
const DrawnScoreLine = lazy(async () => ({ default: (await drawn()).ScoreLine }));

/** See lane-timeline.tsx. Its sentence is there at once; the drawing follows. */
export function LaneTimeline(props: LaneTimelineProps): ReactNode {
  return (
    <Suspense fallback={<p>{props.sentence}</p>}>
      <DrawnTimeline {...props} />
    </Suspense>
  );
}

/** See score-line.tsx. Its sentence is there at once; the drawing follows. */
export function ScoreLine(props: ScoreLineProps): ReactNode {
  return (
    <Suspense fallback={<p>{props.sentence}</p>}>
      <DrawnScoreLine {...props} />
    </Suspense>
  );
}
