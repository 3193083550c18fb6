import { appointments } from './appointments.values';
import { complaints } from './complaints.values';
import { clubAccounts } from './club-accounts.values';
import { contactPoints } from './contact-points.values';
import { coupons } from './coupons.values';
import { declinedWork } from './declined-work.values';
import { discounts } from './discounts.values';
import { entitlements } from './entitlements.values';
import { followUp } from './follow-up.values';
import { insurance } from './insurance.values';
import { packages } from './packages.values';
import { renewalPacks } from './renewal-packs.values';
import { rescue } from './rescue.values';
import { staff, workshop } from './staff.values';
import { warranty } from './warranty.values';

/** The numbers that the workshop's rules work with, by capability. */
export const service = {
  appointments,
  complaints,
  clubAccounts,
  contactPoints,
  coupons,
  declinedWork,
  discounts,
  entitlements,
  followUp,
  insurance,
  packages,
  renewalPacks,
  rescue,
  staff,
  warranty,
  workshop,
};
