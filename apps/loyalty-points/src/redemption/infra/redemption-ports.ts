import type { Tx } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import { boutiqueIn } from '../../boutique';
import { ledgerIn } from '../../ledger';
import { membershipsIn } from '../../memberships';
import { dealersIn } from '../../network';
import type { RedemptionPorts } from '../application/ports';
import { sqlRedemptions } from './sql-redemptions';

/** Ties the use cases to the tables of one transaction. */
export function redemptionPorts({ programmes, ids }: Pick<Host, 'programmes' | 'ids'>) {
  return (tx: Tx, { now }: { readonly now: Date }): RedemptionPorts => ({
    redemptions: sqlRedemptions(tx),
    ledger: ledgerIn(tx, now),
    memberships: membershipsIn(tx),
    dealers: dealersIn(tx),
    boutique: boutiqueIn(tx),
    programmeFor: (dealer, day) => {
      const { version, values } = programmes.inForce(dealer, day);
      return { version, points: values.points };
    },
    ids,
  });
}
