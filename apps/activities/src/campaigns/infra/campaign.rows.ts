import type { Campaign } from '../domain/campaign';
import type { CampaignEntity } from './campaign.entity';

/** A campaign from its row. */
export function campaignFrom({ targetBy, targetCode, ...row }: CampaignEntity): Campaign {
  const target =
    targetBy === 'SEGMENT'
      ? { by: targetBy, segmentId: targetCode }
      : { by: targetBy, traitCode: targetCode };
  return { ...row, target };
}

/** The row of a campaign. */
export function campaignRow({ target, channels, ...campaign }: Campaign): CampaignEntity {
  const targetCode = target.by === 'SEGMENT' ? target.segmentId : target.traitCode;
  return { ...campaign, channels: [...channels], targetBy: target.by, targetCode };
}
