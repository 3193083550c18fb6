import type { Kpi } from '../kpi';
import { averageTicket } from './average-ticket.rule';
import { benefitPromiseKept } from './benefit-promise-kept.rule';
import { bookingRate } from './booking-rate.rule';
import { boutiqueSalesPerCar } from './boutique-sales-per-car.rule';
import { claimRatio } from './claim-ratio.rule';
import { complaintRate } from './complaint-rate.rule';
import { financeRatio } from './finance-ratio.rule';
import { finishPromiseKept } from './finish-promise-kept.rule';
import { insuranceRenewalRate } from './insurance-renewal-rate.rule';
import { maintenanceEntryRate } from './maintenance-entry-rate.rule';
import { receptionPromiseKept } from './reception-promise-kept.rule';
import { reworkRate } from './rework-rate.rule';
import { satisfaction } from './satisfaction.rule';
import { warrantyEndRetention } from './warranty-end-retention.rule';

export const workshopKpis: readonly Kpi[] = [
  averageTicket,
  insuranceRenewalRate,
  boutiqueSalesPerCar,
  financeRatio,
  claimRatio,
  satisfaction,
  bookingRate,
  receptionPromiseKept,
  finishPromiseKept,
  benefitPromiseKept,
  complaintRate,
  reworkRate,
  maintenanceEntryRate,
  warrantyEndRetention,
];
