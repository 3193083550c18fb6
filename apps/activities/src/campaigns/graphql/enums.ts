import { codeEnum } from '@autoclub/subgraph-kit';
import type { Arm } from '../domain/arms';
import type { CampaignState } from '../domain/campaign';
import type { Verdict } from '../domain/uplift';

export const CampaignStateEnum = codeEnum<CampaignState>(
  'CampaignState',
  'The life of a campaign (rulebook ACT-09, ACT-12).',
  {
    DRAFT: 'Written down; waits for training and approval.',
    APPROVED: 'Approved with its script.',
    RUNNING: 'Launched; its target was contacted.',
    FINISHED: 'Its last day has passed; late results still count.',
    CANCELLED: 'Called off.',
  },
);

export const CampaignArmEnum = codeEnum<Arm>('CampaignArm', 'A group of a campaign (rulebook ACT-09).', {
  TREATED: 'Contacted, and promised the gift.',
  CONTROL: 'Held out at random, to measure the uplift against.',
});

export const CampaignVerdictEnum = codeEnum<Verdict>(
  'CampaignVerdict',
  'What can be said of the uplift of a campaign (rulebook ACT-09).',
  {
    TOO_FEW: 'Too few people in a group to say anything.',
    MORE: 'The treated did business more often.',
    LESS: 'The treated did business less often.',
    NO_DIFFERENCE_SHOWN: 'The interval holds zero: no difference is shown.',
  },
);
