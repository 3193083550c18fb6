import type { Capability } from '@autoclub/service-host';
import { earningReads } from '../earning';
import { pointsReads } from '../ledger';
import type { StatementPorts } from './application/ports';
import { OwnPointsResolver } from './graphql/own-points.resolver';
import { ReceiptResolver, StatementResolver } from './graphql/statement.resolver';
import { redeemableGoods } from './infra/redeemable-goods';
import { statementSummary } from './infra/sql-statement-reads';

/** What a member is shown of their points, per period and per settled order (rulebook PTS-11). */
export const statements: Capability = {
  name: 'statements',
  graph: ({ database }) => {
    const ports: StatementPorts = {
      summary: statementSummary(database),
      points: pointsReads(database),
      judgements: earningReads(database).judgements,
      redeemables: redeemableGoods(database),
    };
    return {
      resolvers: [new StatementResolver(ports), new ReceiptResolver(ports), new OwnPointsResolver(ports)],
    };
  },
};
