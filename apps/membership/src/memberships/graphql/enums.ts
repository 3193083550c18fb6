import { codeEnum } from '@autoclub/subgraph-kit';
import type { ApplicationStatus } from '../domain/application.transitions';
import type { DocumentKind } from '../domain/membership-documents';
import type { MembershipSource, MembershipStatus } from '../domain/membership';

export const MembershipStatusEnum = codeEnum<MembershipStatus>(
  'MembershipStatus',
  'Where a membership stands.',
  {
    DRAFT: 'The application is being written.',
    SUBMITTED: 'The application was handed in and awaits its decision.',
    REJECTED: 'The application was rejected.',
    ACTIVE: 'The application was approved; the card is issued and the membership runs.',
    LAPSED: 'It was not renewed in time, or the member left; the card is void.',
    REFUNDED: 'The fee of joining was given back; the membership has ended.',
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
