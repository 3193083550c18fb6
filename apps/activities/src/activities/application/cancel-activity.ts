import { accepted, refused } from '@autoclub/domain-kit';
import { canBecome } from '../domain/activity.transitions';
import { no } from '../domain/refusals';
import type { Caller, UseCaseParts } from './ports';

export interface CancelActivityInput {
  readonly activityId: string;
}

/** Calls an activity off before anybody has come; it gives no points (rulebook ACT-13). */
export function cancelActivity({ commands }: Pick<UseCaseParts, 'commands'>) {
  return (caller: Caller, idempotencyKey: string, input: CancelActivityInput) =>
    commands.execute({ name: 'activityCancel', caller, idempotencyKey, input }, async (book) => {
      const activity = await book.lockActivity(input.activityId);
      if (!activity) return refused(no('ACTIVITY_NOT_FOUND', ['activityId']));
      const { state } = activity;
      if (!canBecome(state, 'CANCELLED'))
        return refused(no('CANNOT_BE_CANCELLED', ['activityId'], { state }));
      await book.saveActivity({ ...activity, state: 'CANCELLED' });
      return accepted({ id: activity.id });
    });
}
