import { callBacks } from './activities/call-backs.values';
import { activities } from './activities/activities.values';
import { campaigns } from './activities/campaigns.values';
import { messages } from './activities/messages.values';
import { nextActions } from './activities/next-actions.values';
import { reminders } from './activities/reminders.values';
import { bonus } from './analytics/bonus.values';
import { classes } from './analytics/classes.values';
import { figures } from './analytics/figures.values';
import { habitCards } from './membership/habit-cards.values';
import { outlets } from './membership/outlets.values';
import { recruiting } from './membership/recruiting.values';
import { referrals } from './membership/referrals.values';
import { renewals } from './membership/renewals.values';
import { rosters } from './membership/rosters.values';
import { tiers } from './membership/tiers.values';
import { wallets } from './membership/wallets.values';
import { points } from './points/points.section';
import { service } from './service/service.section';
import type { Parameters } from '../parameters/parameter';

/**
 * Every number of the rulebook that a dealer's club runs on (rulebook CONV-3): the sections of a programme, and in each
 * the capabilities whose rules work with it. In a programme the parameters of a section stand side by side, so a name
 * is given once in a section.
 */
export const sections = {
  membership: { tiers, wallets, renewals, referrals, recruiting, rosters, habitCards, outlets },
  points,
  service,
  activities: { activities, messages, reminders, callBacks, nextActions, campaigns },
  analytics: { classes, figures, bonus },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Parameters>>>>;
