import { activeCustomers } from './active-customers.measure';
import { activeMembers } from './active-members.measure';
import { cardsDecided } from './cards-decided.measure';
import { cardsRenewed } from './cards-renewed.measure';
import { carsFinanced } from './cars-financed.measure';
import { carsSold } from './cars-sold.measure';
import { coveredMembers } from './covered-members.measure';
import { inactiveMembers } from './inactive-members.measure';
import { members } from './members.measure';
import { membershipsRecruited } from './memberships-recruited.measure';
import { recruitedByTier } from './recruited-by-tier.measure';
import { referredCars } from './referred-cars.measure';

export const membersFlows = [
  cardsDecided,
  cardsRenewed,
  carsFinanced,
  carsSold,
  membershipsRecruited,
  recruitedByTier,
  referredCars,
] as const;

export const membersStocks = [
  activeCustomers,
  activeMembers,
  coveredMembers,
  inactiveMembers,
  members,
] as const;
