import { byId, byOwner } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { ArmResult, CampaignCost, CampaignPorts } from '../application/ports';
import type { Training } from '../domain/campaign';
import type { CampaignType } from './campaign.type';
import { presentCampaign } from './present';

/** Look-ups of one request, each bundled into one statement however many keys are asked for. */
export class CampaignLookups {
  constructor(private readonly unit: UnitOfWork<CampaignPorts>) {}

  async campaign(context: GraphContext, id: string): Promise<CampaignType | null> {
    const lookup = byId(
      context,
      'campaign',
      (reader, ids) => this.unit.read(reader, ({ campaigns }) => campaigns.byIds(ids)),
      (campaign) => campaign.id,
    );
    const found = await lookup.load(id);
    return found && presentCampaign(found, context.language);
  }

  trainings(context: GraphContext, campaignId: string): Promise<readonly Training[]> {
    const lookup = byOwner(
      context,
      'trainings of a campaign',
      (reader, ids) => this.unit.read(reader, ({ campaigns }) => campaigns.trainingsOf(ids)),
      (training) => training.campaignId,
    );
    return lookup.load(campaignId);
  }

  arms(context: GraphContext, campaignId: string): Promise<readonly ArmResult[]> {
    const lookup = byOwner(
      context,
      'arms of a campaign',
      (reader, ids) => this.unit.read(reader, ({ campaigns }) => campaigns.results(ids)),
      (arm) => arm.campaignId,
    );
    return lookup.load(campaignId);
  }

  cost(context: GraphContext, campaignId: string): Promise<CampaignCost | null> {
    const lookup = byId(
      context,
      'cost of a campaign',
      (reader, ids) => this.unit.read(reader, ({ campaigns }) => campaigns.costs(ids)),
      (cost) => cost.campaignId,
    );
    return lookup.load(campaignId);
  }
}
