import type { Capability } from '@autoclub/service-host';
import { pointsProgrammes } from './application/points-programmes';
import { EarningResolver } from './graphql/earning.resolver';
import { JudgementResolver } from './graphql/judgement.resolver';
import { MembershipJudgementsResolver } from './graphql/membership-judgements.resolver';
import { earningReactions } from './infra/reactions';
import { sqlEarningReads } from './infra/sql-earning-reads';

export { judgeDocument } from './application/judge-document';
export { pointsProgrammes } from './application/points-programmes';
export type { EarningReads, EarningRecord, ProgrammeFor } from './application/ports';
export type { EarningDocument, EarningSource } from './domain/earning-document';
export { judge } from './domain/judgement';
export type { PointsProgramme } from './domain/points-numbers';
export {
  type DocumentRow,
  type EarningDocumentRow,
  documentOf,
  recordOf,
} from './infra/earning-document.rows';
export { earningWork } from './infra/earning-work';
export { earningReactionsOver } from './infra/reactions';

/** What can be read of the judgements, in the scope of the reader. */
export const earningReads = sqlEarningReads;

/** What documents earn and why (rulebook PTS-02 to PTS-05, PTS-12). */
export const earning: Capability = {
  name: 'earning',
  graph: ({ database, programmes }) => {
    const reads = sqlEarningReads(database);
    const programmeFor = pointsProgrammes(programmes);
    return {
      resolvers: [
        new JudgementResolver(reads),
        new MembershipJudgementsResolver(reads),
        new EarningResolver({ reads, programmeFor }),
      ],
    };
  },
  reactions: earningReactions,
};
