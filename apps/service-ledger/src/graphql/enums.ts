import type { RowOutcome } from '../application/import-rows/judge-rows';
import type { Acknowledgement } from '../domain/entitlement-use';
import type { PolicyKind } from '../domain/insurance-policy';
import type { DiscountGround, LineKind, OrderKind, Payer } from '../domain/repair-order';
import type { OrderStatus } from '../domain/repair-order.transitions';
import { codeEnum } from './code-enum';

export const RepairOrderKindEnum = codeEnum<OrderKind>(
  'RepairOrderKind',
  'What a repair order is about (rulebook SVC-01).',
  {
    PERIODIC_MAINTENANCE: 'Maintenance by time or distance.',
    FIRST_CHECKS: 'The free checks of a new car at about 5 000 and 10 000 km.',
    GENERAL_REPAIR: 'Repair of a fault.',
    BODY_AND_PAINT: 'Body work and paint.',
    ACCIDENT: 'Repair after an accident.',
    WARRANTY_CLAIM: 'Work that the manufacturer pays under warranty.',
    FREE_INSPECTION: 'An inspection without charge.',
    PDS: 'Pre-delivery service of a new car.',
    REWORK: 'Work that repeats an earlier order.',
  },
);

export const RepairOrderStatusEnum = codeEnum<OrderStatus>(
  'RepairOrderStatus',
  'Where a repair order stands (rulebook SVC-01).',
  {
    OPEN: 'Received.',
    IN_PROGRESS: 'Being worked on.',
    COMPLETED: 'Finished, not yet paid.',
    SETTLED: 'What each party pays is fixed.',
    PARTLY_REFUNDED: 'Part of the money went back.',
    REFUNDED: 'All of the money went back.',
  },
);

export const RepairOrderLineKindEnum = codeEnum<LineKind>('RepairOrderLineKind', 'What a line is for.', {
  LABOUR: "A technician's work; the only kind the member's price applies to.",
  PART: 'A spare part or material.',
  BOUTIQUE: 'Goods of the boutique.',
  INSURANCE: 'Insurance sold with the order.',
  OTHER: 'Anything else.',
});

export const PayerEnum = codeEnum<Payer>('Payer', 'Who pays a line.', {
  CUSTOMER: 'The customer.',
  INSURER: 'An insurer.',
  WARRANTY: 'The manufacturer, under warranty.',
  CLUB: "The club, out of a member's benefits.",
});

export const DiscountGroundEnum = codeEnum<DiscountGround>(
  'DiscountGround',
  'On what ground a line was reduced.',
  {
    NONE: 'It was not reduced.',
    TIER: "By the member's tier (rulebook SVC-02).",
    APPROVED: 'By the approval of a manager (rulebook SVC-03).',
  },
);

export const InsurancePolicyKindEnum = codeEnum<PolicyKind>(
  'InsurancePolicyKind',
  'What an insurance policy covers (rulebook SVC-10).',
  { COMPULSORY: 'The compulsory traffic insurance.', COMMERCIAL: 'A commercial insurance beside it.' },
);

export const AcknowledgementEnum = codeEnum<Acknowledgement>(
  'Acknowledgement',
  'How the member confirmed that a service was given (rulebook SVC-05).',
  {
    SIGNATURE: 'Signed.',
    ONE_TIME_CODE: 'With a code sent to the member.',
    IN_PERSON: 'In person, before the member of staff.',
  },
);

export const RepairOrderChangeEnum = codeEnum<'SETTLED' | 'AMENDED' | 'UNCHANGED'>(
  'RepairOrderChange',
  'What a delivery of a repair order did (rulebook CONV-5).',
  {
    SETTLED: 'It was new: entered and settled.',
    AMENDED: 'A higher revision replaced the content.',
    UNCHANGED: 'It was known word for word; nothing was written.',
  },
);

export const InsurancePolicyChangeEnum = codeEnum<'RECORDED' | 'AMENDED' | 'UNCHANGED'>(
  'InsurancePolicyChange',
  'What a delivery of an insurance policy did (rulebook CONV-5).',
  {
    RECORDED: 'It was new.',
    AMENDED: 'A higher revision replaced the content.',
    UNCHANGED: 'It was known word for word; nothing was written.',
  },
);

export const ImportFormatEnum = codeEnum<'CSV' | 'NDJSON'>(
  'ImportFormat',
  'The format of a delivered file.',
  {
    CSV: 'Comma-separated, with a header row (RFC 4180).',
    NDJSON: 'One JSON object per line.',
  },
);

export const ImportRowOutcomeEnum = codeEnum<RowOutcome>(
  'ImportRowOutcome',
  'What became of a delivered row.',
  {
    ACCEPTED: 'It was new, and is kept.',
    UNCHANGED: 'It was known word for word; nothing was written.',
    REFUSED: 'It was refused for the reasons given; nothing was written.',
  },
);
