import { registerEnumType } from 'type-graphql';
import { POINTS_SOURCES } from '../domain/points-posting';
import { POSTING_KINDS, type PostingKind } from '../domain/posting-kind';

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

export const PointsSourceTypeEnum = enumOf(POINTS_SOURCES);
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
