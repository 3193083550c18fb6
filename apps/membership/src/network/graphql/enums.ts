import type { PrincipalKind } from '@autoclub/identity';
import { codeEnum } from '@autoclub/subgraph-kit';
import type { StaffRole } from '../domain/staff-member';

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
