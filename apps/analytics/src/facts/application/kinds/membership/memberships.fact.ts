import { membershipActivated } from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { from } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';
import { membershipFactOf } from '../../facts-of-events';

/** A membership, as its activation says it (rulebook MEM-01). */
export const memberships = {
  table: copyTable({
    name: 'membership_fact',
    key: ['dealerId', 'membershipId'],
    columns: ['customerId', 'source', 'activatedOn', ...ORIGIN],
  }),
  sources: [from(membershipActivated, membershipFactOf)],
  rowFor: 'AGGREGATE',
} satisfies FactKind;
