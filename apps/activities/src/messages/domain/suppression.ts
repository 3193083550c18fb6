import type { Channel } from './message';

/** Why a channel is closed: the address is dead, or the person does not want to be reached by it. */
export const SUPPRESSION_GROUNDS = ['BOUNCE', 'OPT_OUT', 'COMPLAINT'] as const;
export type SuppressionGround = (typeof SUPPRESSION_GROUNDS)[number];

/** A channel by which a person is not to be reached, whatever they agreed to (rulebook ACT-08). */
export interface Suppression {
  readonly customerId: string;
  readonly channel: Channel;
  readonly ground: SuppressionGround;
  readonly since: Date;
}
