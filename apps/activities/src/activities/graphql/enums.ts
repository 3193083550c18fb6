import { codeEnum } from '@autoclub/subgraph-kit';
import type { ActivityFormat, ActivityKind, CancelReason, Promotion } from '../domain/activity';
import type { ShortfallCode } from '../domain/frequency';
import type { ActivityState } from '../domain/activity.transitions';
import type { RegistrationState } from '../domain/registration';

export const ActivityKindEnum = codeEnum<ActivityKind>('ActivityKind', 'Where an activity takes place.', {
  IN_STORE: 'In the store: a lecture, a product promotion, a small party.',
  OUTSIDE: 'Outside: a self-drive tour, an outing, an experience, a thanks party.',
});

export const ActivityFormatEnum = codeEnum<ActivityFormat>(
  'ActivityFormat',
  'The form of an activity (rulebook ACT-01).',
  {
    LECTURE: 'In store: a lecture.',
    PRODUCT_PROMOTION: 'In store: a promotion of a product.',
    SMALL_PARTY: 'In store: a small party.',
    SELF_DRIVE_TOUR: 'Outside: a tour in their own cars.',
    OUTING: 'Outside: an outing to a fixed place.',
    EXPERIENCE: 'Outside: an experience such as a sports meeting, car cinema or picking.',
    THANKS_PARTY: 'Outside: a thanks party.',
  },
);

export const ActivityPromotionEnum = codeEnum<Promotion>(
  'ActivityPromotion',
  'A promotion that each quarter has at least once (rulebook ACT-02).',
  {
    IN_STORE: 'In the store.',
    BOUTIQUE: 'Of the boutique.',
    MAINTENANCE: 'Of maintenance.',
  },
);

export const ActivityCancelReasonEnum = codeEnum<CancelReason>(
  'ActivityCancelReason',
  'Why an activity was cancelled.',
  {
    WEATHER: 'The weather.',
    TOO_FEW_GUESTS: 'Too few registered.',
    BUDGET: 'There was no money for it.',
    OTHER: 'Something else.',
  },
);

export const ActivityShortfallEnum = codeEnum<ShortfallCode>(
  'ActivityShortfall',
  'What a club held too little of (rulebook ACT-02).',
  {
    NO_ACTIVITY: 'Nothing was held in the months that need one.',
    TOO_FEW_LARGE: 'Too few large activities in the year.',
    TOO_FEW_PROMOTIONS: 'Too few promotions of one kind in the quarter.',
  },
);

export const CheckInChangeEnum = codeEnum<'CHECKED_IN' | 'UNCHANGED'>(
  'CheckInChange',
  'What a scan did (rulebook ACT-05).',
  {
    CHECKED_IN: 'The customer was checked in by it.',
    UNCHANGED: 'The customer was checked in before.',
  },
);

export const ActivityStateEnum = codeEnum<ActivityState>(
  'ActivityState',
  'The life of an activity (rulebook ACT-01).',
  {
    PLANNED: 'Not announced yet.',
    OPEN: 'Open for registration.',
    RUNNING: 'People have begun to come.',
    HELD: 'It is over.',
    CLOSED: 'Reported and closed.',
    CANCELLED: 'Called off.',
  },
);

export const RegistrationStateEnum = codeEnum<RegistrationState>(
  'ActivityRegistrationState',
  "The state of a customer's place (rulebook ACT-05).",
  {
    REGISTERED: 'Has a place.',
    WAITING: 'Is on the waiting list.',
    CHECKED_IN: 'Has come.',
    NO_SHOW: 'Had a place and did not come.',
    CANCELLED: 'Gave the place back.',
  },
);
