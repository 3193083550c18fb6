import { registerEnumType } from 'type-graphql';
import { EARNING_OUTCOMES, type EarningOutcome } from '../../domain/judgement';
import { POSTING_KINDS, type PostingKind } from '../../domain/posting-kind';

function enumOf<Code extends string>(codes: readonly Code[]): { readonly [Each in Code]: Each } {
  return Object.fromEntries(codes.map((code) => [code, code])) as { [Each in Code]: Each };
}

export const PointsEntryKindEnum = enumOf<PostingKind>(POSTING_KINDS);
registerEnumType(PointsEntryKindEnum, {
  name: 'PointsEntryKind',
  description: 'Why points moved.',
  valuesConfig: {
    EARN: { description: 'A document earned points (rulebook PTS-02).' },
    CORRECTION: { description: 'A document was refunded or corrected; the difference (rulebook PTS-05).' },
    REDEMPTION: { description: 'Points were spent (rulebook PTS-07).' },
    EXPIRY: { description: 'Points whose life was over were written off (rulebook PTS-06).' },
    FORFEIT: {
      description: 'The balance was zeroed at lapse or refund of the membership.',
    },
    ADJUSTMENT: { description: 'Corrected by hand, with a reason.' },
  },
});

export const EarningOutcomeEnum = enumOf<EarningOutcome>(EARNING_OUTCOMES);
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

export const PointsSourceTypeEnum = enumOf([
  'REPAIR_ORDER',
  'INSURANCE_POLICY',
  'ACTIVITY_REGISTRATION',
  'MANUAL',
]);
registerEnumType(PointsSourceTypeEnum, {
  name: 'PointsSourceType',
  description: 'The kinds of record that move points.',
  valuesConfig: {
    REPAIR_ORDER: { description: 'A settled repair order.' },
    INSURANCE_POLICY: { description: 'An insurance policy bought through the dealer.' },
    ACTIVITY_REGISTRATION: { description: 'The attendance of an activity of the club.' },
    MANUAL: { description: 'A decision of a person at the dealer.' },
  },
});
