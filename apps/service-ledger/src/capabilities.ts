import { appointments } from './appointments';
import { complaints } from './complaints';
import { clubAccounts } from './club-accounts';
import { contactPoints } from './contact-points';
import { coupons } from './coupons';
import { dms } from './dms';
import { declinedWork } from './declined-work';
import { documents } from './documents';
import { entitlements } from './entitlements';
import { followUp } from './follow-up';
import { insurance } from './insurance';
import { lateDiscounts } from './late-discounts';
import { network } from './network';
import { openingHours } from './opening-hours';
import { packages } from './packages';
import { reconciliation } from './reconciliation';
import { promises } from './promises';
import { redemptions } from './redemptions';
import { renewalPacks } from './renewal-packs';
import { repairOrders } from './repair-orders';
import { serviceCards } from './service-cards';
import { rescue } from './rescue';
import { rework } from './rework';
import { serviceCatalogue } from './service-catalogue';
import { staff } from './staff';
import { vehicleFile } from './vehicle-file';
import { warranty } from './warranty';
import { workshop } from './workshop';

/** The rooms of this service in their order: each may use only those that stand before it. */
export const capabilities = [
  network,
  documents,
  openingHours,
  serviceCatalogue,
  entitlements,
  serviceCards,
  coupons,
  packages,
  insurance,
  warranty,
  staff,
  workshop,
  repairOrders,
  lateDiscounts,
  appointments,
  complaints,
  followUp,
  contactPoints,
  redemptions,
  renewalPacks,
  reconciliation,
  dms,
  declinedWork,
  rework,
  rescue,
  promises,
  clubAccounts,
  vehicleFile,
] as const;
