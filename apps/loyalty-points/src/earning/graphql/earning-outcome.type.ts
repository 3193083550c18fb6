import { registerEnumType } from 'type-graphql';
import { EARNING_OUTCOMES, type EarningOutcome } from '../domain/judgement';

export const EarningOutcomeEnum = Object.fromEntries(
  EARNING_OUTCOMES.map((outcome) => [outcome, outcome]),
) as { readonly [Each in EarningOutcome]: Each };
registerEnumType(EarningOutcomeEnum, {
  name: 'EarningOutcome',
  description: 'What came out when a document was judged by the earning rules.',
  valuesConfig: {
    EARNED: { description: 'The document is worth points.' },
    BELOW_ONE_STEP: { description: 'What counts of it does not reach one full step.' },
    NOT_A_MEMBER: { description: 'No membership was in force on its business day (rulebook PTS-03).' },
    NOT_ELIGIBLE: { description: 'Nothing of it counts, such as a bill the insurer pays (rulebook PTS-02).' },
  },
});
