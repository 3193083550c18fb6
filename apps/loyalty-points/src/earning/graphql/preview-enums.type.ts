import { codeEnum } from '@autoclub/subgraph-kit';
import type { LineKind, Payer } from '../domain/earning-document';

/* An enum that two subgraphs use for input must be the same in both; these of the preview are free to change alone. */

export const PreviewLineKindEnum = codeEnum<LineKind>(
  'PreviewLineKind',
  'The kind of a line of a repair order.',
  {
    LABOUR: 'Work.',
    PART: 'Spare parts and fluids.',
    BOUTIQUE: 'Goods of the boutique; earn nothing by default.',
    INSURANCE: 'An insurance premium; earns by its policy, not here.',
    OTHER: 'Anything else of a repair.',
  },
);

export const PreviewPayerEnum = codeEnum<Payer>(
  'PreviewPayer',
  'Who pays a line; only what the customer pays can earn.',
  {
    CUSTOMER: 'The customer.',
    INSURER: 'An insurer.',
    WARRANTY: 'The manufacturer, as a warranty claim.',
    CLUB: 'The club, as a free item.',
  },
);

export const PreviewOrderKindEnum = codeEnum(
  'PreviewOrderKind',
  'The kind of a repair order (rulebook SVC-01). No earning rule looks at it; who pays decides.',
  {
    PERIODIC_MAINTENANCE: 'Maintenance by date or mileage.',
    FIRST_CHECKS: 'The checks at 5 000 and 10 000 km.',
    GENERAL_REPAIR: 'A repair.',
    BODY_AND_PAINT: 'Body work and paint.',
    ACCIDENT: 'A repair after an accident.',
    WARRANTY_CLAIM: 'A repair the manufacturer pays.',
    FREE_INSPECTION: 'An inspection free of charge.',
    PDS: 'The inspection before delivery of a new car.',
    REWORK: 'The repair of a repair.',
  },
);
