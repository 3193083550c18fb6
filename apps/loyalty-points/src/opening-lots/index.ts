import { openingLotsJudged } from '@autoclub/event-contracts';
import type { Tx } from '@autoclub/persistence';
import { type Capability, type Host, onDeliveredRows } from '@autoclub/service-host';
import { ledgerIn } from '../ledger';
import { membershipsIn } from '../memberships';
import { dealersIn, personsIn } from '../network';
import { importLots } from './application/import-lots';
import { lotRow } from './application/lot-row';
import type { OpeningLotsPorts } from './application/ports';
import { PointsLotsImportMutation } from './graphql/points-lots-import.mutation';
import { openingLotsIn } from './infra/opening-lots.repository';

/** Points that members bring along from the system of before, sent through the graph or in a file (rulebook SVC-22). */
export const openingLots: Capability = {
  name: 'opening-lots',
  graph: (host) => ({ resolvers: [new PointsLotsImportMutation(host.unit(portsOf(host)))] }),
  reactions: (host) => [
    onDeliveredRows(host, {
      kind: 'OPENING_LOTS',
      row: lotRow,
      entered: importLots,
      portsOf: portsOf(host),
      judged: openingLotsJudged,
    }),
  ],
};

function portsOf({ programmes, ids, clock }: Host): (tx: Tx) => OpeningLotsPorts {
  return (tx) => ({
    lots: openingLotsIn(tx),
    ledger: ledgerIn(tx, clock()),
    memberships: membershipsIn(tx),
    dealers: dealersIn(tx),
    persons: personsIn(tx),
    versionFor: (dealer, day) => programmes.inForce(dealer, day).version,
    ids,
  });
}
