import type { Tx } from '@autoclub/persistence';
import type { Projection } from '../application/ports';
import { keepFreshness } from './freshness';
import { upsertFacts } from '../../network';
import { applyActivations, applyTiers } from './memberships';
import { applyPoints } from './points';
import { policyTable } from './policies';
import { applyVisits } from './visits';

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
      await upsertFacts(tx, policyTable, facts);
      await keepFreshness(tx, facts);
    },
  };
}
