/** The life of an activity (rulebook ACT-01). */
export const ACTIVITY_STATES = ['PLANNED', 'OPEN', 'RUNNING', 'HELD', 'CLOSED', 'CANCELLED'] as const;
export type ActivityState = (typeof ACTIVITY_STATES)[number];

/**
 * Where each state can lead. What runs is held: people have come, and a held activity keeps its points (rulebook
 * ACT-13), so only what has not begun can be cancelled.
 */
export const activityTransitions: Readonly<Record<ActivityState, readonly ActivityState[]>> = {
  PLANNED: ['OPEN', 'CANCELLED'],
  OPEN: ['RUNNING', 'CANCELLED'],
  RUNNING: ['HELD'],
  HELD: ['CLOSED'],
  CLOSED: [],
  CANCELLED: [],
};

export function canBecome(from: ActivityState, to: ActivityState): boolean {
  return activityTransitions[from].includes(to);
}
