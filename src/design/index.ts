import './css/design.css';

export { BodyMap, type PainSites, toggled as toggledSite } from './body-map/body-map.tsx';
export { type BodySite, bodySites, bodySiteWords } from './body-map/sites.ts';
export { Button, type ButtonKind, LinkButton } from './button.tsx';
export { Card, Figure, Figures, Tag, type Tone } from './card.tsx';
export { type BlockBar, BlockBars } from './charts/block-bars.tsx';
export { type DayDot, DayDots } from './charts/day-dots.tsx';
export type { EventLane, Lane, NumberLane, SpanLane } from './charts/lanes.ts';
export { LaneTimeline, ScoreLine } from './charts/lazy-charts.tsx';
export type { Point, Series } from './charts/series.ts';
export { Sparkline } from './charts/sparkline.tsx';
export { Checkbox, CheckboxGroup } from './checkbox.tsx';
export { type Column, DataTable } from './data-table.tsx';
export { DateFields, type DateParts, dateOf, noDate, partsOf } from './date-fields.tsx';
export { Dialog } from './dialog.tsx';
export { Disclosure } from './disclosure.tsx';
export { EmptyState } from './empty-state.tsx';
export { ErrorSummary, type FieldError } from './error-summary.tsx';
export { type ControlTies, Field, type FieldWords } from './field.tsx';
export { type FixtureFile, Gallery } from './gallery.tsx';
export { Icon, type IconName } from './icon.tsx';
export {
  appWordsIn,
  type Catalogs,
  languageNow,
  offerLanguages,
  proposeLanguage,
  setLanguage,
  startLanguage,
} from './language/language.ts';
export { LanguageProvider } from './language/language-provider.tsx';
export { LanguageSwitch } from './language/language-switch.tsx';
export {
  directionOf,
  known as knownLanguage,
  type LanguageTag,
  languages,
  writingOf,
} from './language/language-tags.ts';
export { useLanguagesOfPeople, useOfferedLanguages } from './language/offered.ts';
export { LaterDay, type LaterDayFault, laterDayFault } from './later-day.tsx';
export { Columns, Row, Small, Stack, Unseen } from './layout.tsx';
export { type Loadable, Loaded, Loading } from './loadable.tsx';
export { type Navigate, type Place, SubTabs } from './navigation.tsx';
export { Notice } from './notice.tsx';
export { PageHeading } from './page-heading.tsx';
export { PrintButton } from './print-button.tsx';
export { ProgressBar, ProgressSteps } from './progress.tsx';
export { RadioGrid } from './radio-grid.tsx';
export { RadioScale, type ScaleLayout, type ScaleOption, zeroToTen } from './radio-scale.tsx';
export { Ranking } from './ranking.tsx';
export { SaveState, type SaveStateNow } from './save-state.tsx';
export { type Option, Select } from './select.tsx';
export { Mark, PhoneShell, SkipLink, WorkspaceShell } from './shells.tsx';
export { SwitchButton } from './switch-button.tsx';
export { TextArea, TextInput } from './text-input.tsx';
export { setTheme, type Theme, ThemeSwitch, themeNow } from './theme.tsx';
export { Toast } from './toast.tsx';
