export { SharingPanel, SharingPanelScreen } from './sharing-panel.tsx';
