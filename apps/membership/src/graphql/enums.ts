import type { PrincipalKind } from '@autoclub/identity';
import type { RowOutcome } from '../application/import-rows';
import type { ApplicationStatus } from '../domain/application.transitions';
import type { ConsentChannel, ConsentOrigin, ConsentPurpose } from '../domain/consent';
import type { CustomerKind } from '../domain/customer';
import type { DocumentKind } from '../domain/membership-documents';
import type { MembershipSource, MembershipStatus } from '../domain/membership';
import type { StaffRole } from '../domain/staff-member';
import { codeEnum } from './code-enum';

export const CustomerKindEnum = codeEnum<CustomerKind>(
  'CustomerKind',
  'What kind of customer a record is about.',
  {
    PERSON: 'A natural person.',
    COMPANY: 'A company; its cars earn for the company.',
  },
);

export const ConsentChannelEnum = codeEnum<ConsentChannel>('ConsentChannel', 'A way to reach a person.', {
  SMS: 'Text message.',
  EMAIL: 'E-mail.',
  PHONE: 'A call.',
  POST: 'A letter.',
});

export const ConsentPurposeEnum = codeEnum<ConsentPurpose>(
  'ConsentPurpose',
  'What a person may be written for.',
  {
    SERVICE: "About the person's own car, membership and orders.",
    MARKETING: 'Offers and invitations.',
  },
);

export const ConsentOriginEnum = codeEnum<ConsentOrigin>('ConsentOrigin', 'Where a consent was given.', {
  REGISTRATION: 'At the counter, when the customer was registered.',
  IMPORT: "In the dealer's system, from which it was imported.",
});

export const StaffRoleEnum = codeEnum<StaffRole>('StaffRole', "What a member of a dealer's staff does.", {
  SERVICE_ADVISOR: 'Receives cars and writes repair orders (SA).',
  SALES_ADVISOR: 'Sells cars (CA).',
  MEMBERSHIP_SPECIALIST: 'Runs the club at the counter.',
  CUSTOMER_MANAGER: 'A service advisor who owns a roster of customers.',
  CASHIER: 'Settles orders.',
  CLUB_MANAGER: 'Answers for the club.',
  STORE_MANAGER: 'Answers for the dealer.',
});

export const PrincipalKindEnum = codeEnum<PrincipalKind>(
  'PrincipalKind',
  'What kind of caller a token is for.',
  {
    DEALER_STAFF: 'A person who works at a dealer.',
    DEALER_SYSTEM: "A dealer's management system (DMS).",
    MEMBER: 'A member of a club.',
    REGION_ANALYST: 'Sees figures of one region.',
    OEM_ANALYST: 'Sees figures of every region.',
    AUDITOR: 'Reads everything but personal data.',
    OPERATOR: 'Runs the platform.',
  },
);

export const MembershipStatusEnum = codeEnum<MembershipStatus>(
  'MembershipStatus',
  'Where a membership stands.',
  {
    DRAFT: 'The application is being written.',
    SUBMITTED: 'The application was handed in and awaits its decision.',
    REJECTED: 'The application was rejected.',
    ACTIVE: 'The application was approved; the card is issued and the membership runs.',
  },
);

export const ApplicationStatusEnum = codeEnum<ApplicationStatus>(
  'ApplicationStatus',
  'Where an application stands (rulebook MEM-01).',
  {
    DRAFT: 'Being written.',
    SUBMITTED: 'Handed in.',
    APPROVED: 'Approved: the card was issued.',
    REJECTED: 'Rejected, with a reason.',
  },
);

export const MembershipSourceEnum = codeEnum<MembershipSource>(
  'MembershipSource',
  'How the customer came to the club (rulebook MEM-01).',
  {
    CAR_PURCHASE: 'Bought a car at the dealer.',
    REFERRAL: 'Was introduced by a member.',
    APPLICATION: 'Applied of their own accord.',
    CAMPAIGN: 'Was won by a campaign.',
    IMPORT: 'Was a member before the platform.',
  },
);

export const DocumentKindEnum = codeEnum<DocumentKind>(
  'MembershipDocumentKind',
  'A document of an application (rulebook MEM-02).',
  {
    PURCHASE_INVOICE: 'The original invoice of the car.',
    OWNERS_MANUAL: "The owner's manual of the car.",
    APPLICATION_FORM: 'The application form.',
    APPLICATION_FORM_SIGNED_BY_SERVICE_MANAGER: 'The application form, signed by the service manager.',
    INSURANCE_POLICY: 'The full insurance policy, if insured through the dealer.',
    IDENTITY_CARD: "The person's identity card.",
    VEHICLE_LICENCE: 'The vehicle licence.',
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
