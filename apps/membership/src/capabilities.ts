import type { Capability } from '@autoclub/service-host';
import { apiKeys } from './api-keys';
import { auditLog } from './audit-log';
import { customerClasses } from './customer-classes';
import { customers } from './customers';
import { erasure } from './erasure';
import { habitCards } from './habit-cards';
import { memberships } from './memberships';
import { network } from './network';
import { outlets } from './outlets';
import { programmes } from './programmes';
import { recruiting } from './recruiting';
import { referrals } from './referrals';
import { renewals } from './renewals';
import { rosters } from './rosters';
import { tiers } from './tiers';
import { upgrades } from './upgrades';
import { wallets } from './wallets';

/** The rooms of the service, in their order: each may use those that stand before it, and no others. */
export const capabilities: readonly Capability[] = [
  network,
  auditLog,
  apiKeys,
  programmes,
  customers,
  tiers,
  memberships,
  upgrades,
  wallets,
  renewals,
  referrals,
  customerClasses,
  recruiting,
  rosters,
  habitCards,
  outlets,
  erasure,
];
