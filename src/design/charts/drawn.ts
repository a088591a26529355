/** The chunk of drawn charts: fetched when the first of them is shown, not before. */
export { LaneTimeline } from './lane-timeline.tsx';
export { ScoreLine } from './score-line.tsx';
