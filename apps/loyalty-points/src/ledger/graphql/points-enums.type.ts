import { codeEnum } from '@autoclub/subgraph-kit';
import type { PointsSourceKind } from '../domain/points-posting';
import type { PostingKind } from '../domain/posting-kind';

export const PointsEntryKindEnum = codeEnum<PostingKind>('PointsEntryKind', 'Why points moved.', {
  EARN: 'A document earned points (rulebook PTS-02).',
  CORRECTION: 'A document was refunded or corrected; the difference (rulebook PTS-05).',
  REDEMPTION: 'Points were spent (rulebook PTS-07).',
  EXPIRY: 'Points whose life was over were written off (rulebook PTS-06).',
  FORFEIT: 'The balance was zeroed at lapse or refund of the membership.',
  ADJUSTMENT: 'Corrected by hand, with a reason.',
});

export const PointsSourceTypeEnum = codeEnum<PointsSourceKind>(
  'PointsSourceType',
  'The kinds of record that move points.',
  {
    REPAIR_ORDER: 'A settled repair order.',
    INSURANCE_POLICY: 'An insurance policy bought through the dealer.',
    ACTIVITY_REGISTRATION: 'The attendance of an activity of the club.',
    REFERRAL: 'A confirmed referral of a new customer.',
    PACKAGE: 'A package of maintenance sold ahead.',
    MANUAL: 'A decision of a person at the dealer.',
  },
);
