import { codeEnum } from '@autoclub/subgraph-kit';
import type {
  NextActionChannel,
  NextActionOutcome,
  NextActionReason,
  NextActionState,
  SnoozeGround,
} from '../domain/next-action';

export const NextActionReasonEnum = codeEnum<NextActionReason>(
  'NextActionReason',
  'Why a customer is to be contacted (rulebook ACT-14).',
  {
    RECOMMENDATION: 'Membership was proposed and is to be asked about again.',
    FOLLOW_UP: 'The customer asked to be called back after an order.',
    ROSTER: 'The customer is on the roster of the quarter.',
    ABOUT_TO_BE_LOST: 'The customer turned inactive or lost.',
    REMINDER: 'A reminder is to be given by telephone.',
    CAMPAIGN: 'The customer is to be called in a campaign.',
    COMPLAINT: 'A complaint is not closed yet.',
    DECLINED_WORK: 'Advised work was refused and is to be asked about again.',
    CALL_BACK: 'Something was left to do after a call to one who stayed away.',
  },
);

export const NextActionStateEnum = codeEnum<NextActionState>(
  'NextActionState',
  'Where a next action stands.',
  {
    OPEN: 'To be done.',
    DONE: 'Somebody recorded an outcome.',
    DROPPED: 'Its source is done, or something newer took its place.',
  },
);

export const NextActionChannelEnum = codeEnum<NextActionChannel>(
  'NextActionChannel',
  'How the customer is contacted.',
  { PHONE: 'By telephone.', HOME_VISIT: 'At home.' },
);

export const NextActionOutcomeEnum = codeEnum<NextActionOutcome>(
  'NextActionOutcome',
  'What came of a next action that is done.',
  {
    AGREED: 'The customer agreed.',
    DECLINED: 'The customer does not want it.',
    NO_LONGER_NEEDED: 'There is nothing to be done any more.',
  },
);

export const SnoozeGroundEnum = codeEnum<SnoozeGround>(
  'NextActionSnoozeGround',
  'Why an action is put off.',
  {
    NOT_REACHED: 'Nobody answered; it counts as an attempt.',
    LATER: 'The customer or the desk wants it later.',
  },
);
