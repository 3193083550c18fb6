import type { Capability } from '@autoclub/service-host';
import { activities } from './activities';
import { bulletin } from './bulletin';
import { callBacks } from './call-backs';
import { budgets } from './budgets';
import { campaigns } from './campaigns';
import type { Environment } from './environment';
import { invitations } from './invitations';
import { messages } from './messages';
import { network } from './network';
import { nextActions } from './next-actions';
import { reminders } from './reminders';
import { results } from './results';
import { segments } from './segments';

/** The rooms of the service; each may use only those that stand before it. */
export const capabilities: readonly Capability<Environment>[] = [
  network,
  segments,
  activities,
  budgets,
  invitations,
  messages,
  reminders,
  campaigns,
  callBacks,
  nextActions,
  bulletin,
  results,
];
