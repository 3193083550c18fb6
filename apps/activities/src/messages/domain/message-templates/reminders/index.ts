import type { MessageTemplate } from '../message-template';
import { birthday } from './birthday.template';
import { cardRenewal } from './card-renewal.template';
import { holiday } from './holiday.template';
import { inspectionDue } from './inspection-due.template';
import { insuranceRenewal } from './insurance-renewal.template';
import { pointsExpiring } from './points-expiring.template';
import { programmeRelease } from './programme-release.template';
import { renewalTerms } from './renewal-terms.template';
import { serviceDue } from './service-due.template';
import { unusedBenefits } from './unused-benefits.template';
import { welcome } from './welcome.template';
import { yearEndCard } from './year-end-card.template';

/** The texts of reminders; their rules have the same codes. */
export const reminderTemplates: readonly MessageTemplate[] = [
  welcome,
  serviceDue,
  inspectionDue,
  insuranceRenewal,
  cardRenewal,
  unusedBenefits,
  holiday,
  yearEndCard,
  pointsExpiring,
  programmeRelease,
  renewalTerms,
  birthday,
];
