import { codeEnum } from '@autoclub/subgraph-kit';
import type { CallBackAction, CallBackOutcome, CallBackReason, ServicedAt } from '../domain/call-back';
import type { HeldGiftState } from '../domain/held-gift';

export const CallBackOutcomeEnum = codeEnum<CallBackOutcome>(
  'CallBackOutcome',
  'What came of a call to a customer who stayed away (rulebook ACT-10).',
  {
    NOT_REACHED: 'Nobody answered.',
    TOO_EARLY: 'Too early, or the customer knows: the current gift is kept until the next visit.',
    WILL_COME: 'Comes; an appointment is to be made.',
    SERVICED_ELSEWHERE: 'The car is serviced elsewhere; the reason is asked.',
    CAR_GONE: 'The car was sold or scrapped.',
    DECLINED: 'Wants nothing.',
  },
);

export const CallBackReasonEnum = codeEnum<CallBackReason>(
  'CallBackReason',
  'Why a car is serviced elsewhere, or an offer was declined (rulebook ACT-10).',
  {
    WEAK_POINT: 'A weak point of this dealer.',
    FAR_AWAY: 'The way is too far.',
    NEAR_ANOTHER_STORE: 'Works near another store.',
    PRICE: 'The price.',
    OTHER: 'Something else.',
  },
);

export const CallBackPlaceEnum = codeEnum<ServicedAt>(
  'CallBackPlace',
  'Where the car is serviced now, as far as the customer says (rulebook ANA-05).',
  {
    OWN_REGION: 'At another dealer of the region.',
    OTHER_REGION: 'At a dealer of another region.',
    OUTSIDE_NETWORK: 'Outside the network of the brand.',
  },
);

export const CallBackActionEnum = codeEnum<CallBackAction>(
  'CallBackAction',
  'What the dealer does after a call (rulebook ACT-10).',
  {
    NONE: 'Nothing.',
    KEEP_GIFT: 'Keeps the current gift until the next visit.',
    HOME_VISIT: 'Visits the customer at home.',
    PICK_UP_SERVICE: 'Offers to fetch and return the car.',
    LONGER_HOURS: 'Offers hours after work.',
    APPOINTMENT: 'Makes an appointment.',
  },
);

export const HeldGiftStateEnum = codeEnum<HeldGiftState>(
  'HeldGiftState',
  'Where a gift stands that is kept for a customer (rulebook ACT-10).',
  {
    HELD: 'Kept until the next visit.',
    RELEASED: 'The customer came; it was promised to be issued.',
    WITHDRAWN: 'Kept no more: the person was erased.',
  },
);
