export { DiaryTimeline, DiaryTimelineScreen, type Weeks } from './diary-timeline.tsx';
