import { Tag } from 'antd';
import type { CampaignState } from '../../generated/club-activities';
import { useClub } from '../desk';

const COLOURS: Readonly<Record<CampaignState, string>> = {
  DRAFT: 'gold',
  APPROVED: 'blue',
  RUNNING: 'green',
  FINISHED: 'default',
  CANCELLED: 'default',
};

/** How far a campaign has come. */
export function CampaignStateTag({ state }: { readonly state: CampaignState }) {
  const { labelOf } = useClub();
  return <Tag color={COLOURS[state]}>{labelOf('CampaignState', state)}</Tag>;
}
