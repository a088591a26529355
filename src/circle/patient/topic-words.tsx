import { useLingui } from '@lingui/react/macro';
import type { Topic } from '#access';

/** Every topic as a person would say it. */
export function useTopicWords(): (topic: Topic) => string {
  const { t } = useLingui();
  const words: Readonly<Record<Topic, string>> = {
    pain: t`My pain and check-ins`,
    function: t`What pain stops me doing`,
    mood: t`Mood and worry`,
    safety: t`Safety answers`,
    sleep: t`Sleep and energy`,
    activity: t`Walking and exercise`,
    medication: t`Medicines`,
    goals: t`What matters to me`,
    plan: t`My plan and ways to help`,
    'psychotherapy-notes': t`Therapy notes`,
    journal: t`My notes`,
    social: t`Family and friends`,
  };
  return (topic) => words[topic];
}
