import type { Tx } from '@autoclub/persistence';
import type { Projection } from '../../application/ports';
import * as tables from './projection/copies';
import { keepFreshness } from './projection/freshness';
import { upsertFacts } from './projection/keep-latest';
import { applyActivations, applyTiers } from './projection/memberships';
import { applyPoints } from './projection/points';
import { applyVisits } from './projection/visits';

/** The projection in PostgreSQL, within the transaction of one batch of events. */
export function sqlProjection(tx: Tx): Projection {
  return {
    async visits(facts) {
      await applyVisits(tx, facts);
      await keepFreshness(tx, facts);
    },
    async points(facts) {
      await applyPoints(tx, facts);
      await keepFreshness(tx, facts);
    },
    async memberships(facts) {
      await applyActivations(tx, facts);
      await keepFreshness(tx, facts);
    },
    async tiers(facts) {
      await applyTiers(tx, facts);
      await keepFreshness(tx, facts);
    },
    async policies(facts) {
      await upsertFacts(tx, tables.policyTable, facts);
      await keepFreshness(tx, facts);
    },
    customers: (facts) => upsertFacts(tx, tables.customerTable, facts),
    vehicles: (facts) => upsertFacts(tx, tables.vehicleTable, facts),
    dealers: (facts) => upsertFacts(tx, tables.dealerTable, facts),
    regions: (facts) => upsertFacts(tx, tables.regionTable, facts),
  };
}
