import type { ClubActivitiesCampaignQuery } from '../../generated/club-activities';

/** A campaign as its page has it. */
export type Campaign = NonNullable<ClubActivitiesCampaignQuery['campaign']>;
