import { activities } from './activities';
import { messages } from './messages';
import { network } from './network';
import type { Capability } from './network';
import { reminders } from './reminders';

/** The rooms of the service; each may use only those that stand before it. */
export const capabilities: readonly Capability[] = [network, activities, messages, reminders];
