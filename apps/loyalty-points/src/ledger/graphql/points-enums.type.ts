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
  REVERSAL: 'An entry was taken back, or a part of it; of a redemption the points return to their own lots.',
  CLEARING: 'Points passed between the books of two dealers of the programme (rulebook PTS-13).',
  OPENING: 'Points that the member had in the system of before (rulebook SVC-22).',
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
    REDEMPTION: 'Points spent, or given back (rulebook PTS-07).',
    MEMBERSHIP: 'The lapse or refund of the membership.',
    EXPIRY: 'The end of the life of points (rulebook PTS-06).',
    CLEARING: 'The netting between dealers of a programme (rulebook PTS-13).',
    IMPORT: 'The opening balance of an import.',
  },
);
