import { codeEnum } from '@autoclub/subgraph-kit';
import type { EarningOutcome } from '../domain/judgement';

export const EarningOutcomeEnum = codeEnum<EarningOutcome>(
  'EarningOutcome',
  'What came out when a document was judged by the earning rules.',
  {
    EARNED: 'The document is worth points.',
    BELOW_ONE_STEP: 'What counts of it does not reach one full step.',
    NOT_A_MEMBER: 'No membership was in force on its business day (rulebook PTS-03).',
    NOT_ELIGIBLE: 'Nothing of it counts, such as a bill the insurer pays (rulebook PTS-02).',
  },
);
