import type { Capability } from '@autoclub/service-host';
import { ledgerIn } from '../ledger';
import { membershipsIn } from '../memberships';
import { dealersIn, personsIn } from '../network';
import type { OpeningLotsPorts } from './application/ports';
import { PointsLotsImportMutation } from './graphql/points-lots-import.mutation';
import { openingLotsIn } from './infra/opening-lots.repository';

/** Points that members bring along from the system of before (rulebook SVC-22). */
export const openingLots: Capability = {
  name: 'opening-lots',
  graph: ({ unit, programmes, ids, clock }) => ({
    resolvers: [
      new PointsLotsImportMutation(
        unit<OpeningLotsPorts>((tx) => ({
          lots: openingLotsIn(tx),
          ledger: ledgerIn(tx, clock()),
          memberships: membershipsIn(tx),
          dealers: dealersIn(tx),
          persons: personsIn(tx),
          versionFor: (dealer, day) => programmes.inForce(dealer, day).version,
          ids,
        })),
      ),
    ],
  }),
};
