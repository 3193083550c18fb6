import type { Tx } from '@autoclub/persistence';
import type { Capability, Host } from '@autoclub/service-host';
import { reference } from '@autoclub/subgraph-kit';
import { sqlNetwork } from '../network';
import { sqlSegments } from '../segments';
import type { CampaignPorts } from './application/ports';
import { CampaignDraftMutation } from './graphql/campaign-draft.mutation';
import { CampaignMutations } from './graphql/campaign.mutations';
import { CampaignResolver } from './graphql/campaign.resolver';
import { CampaignLookups } from './graphql/lookups';
import { CampaignEntity } from './infra/campaign.entity';
import { finishCampaigns } from './infra/finish-campaigns';
import { hashedDraw } from './infra/hashed-draw';
import { reactions } from './infra/reactions';
import { sqlCampaigns } from './infra/sql-campaigns';

/** Campaigns with their scripts, control groups, results and costs (rulebook ACT-09, ACT-12). */
export const campaigns: Capability = {
  name: 'campaigns',
  entities: [CampaignEntity],
  graph,
  reactions: () => reactions,
  clockwork: ({ database, clock }) => [
    {
      name: 'finish campaigns',
      everyMs: 60_000,
      run: async () => {
        await finishCampaigns(database, clock);
        return false;
      },
    },
  ],
};

function graph(host: Host) {
  const { programmes, ids } = host;
  const unit = host.unit((tx: Tx): CampaignPorts => ({
    network: sqlNetwork(tx),
    segments: sqlSegments(tx),
    campaigns: sqlCampaigns(tx),
    draw: hashedDraw,
    programmes,
    ids,
  }));
  const lookups = new CampaignLookups(unit);
  return {
    resolvers: [
      new CampaignResolver(unit, lookups, programmes),
      new CampaignDraftMutation(unit, lookups),
      new CampaignMutations(unit, lookups),
    ],
    references: {
      Campaign: reference('activities:read', (id, context) => lookups.campaign(context, id)),
    },
  };
}
