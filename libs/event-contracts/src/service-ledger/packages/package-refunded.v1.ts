import { z } from 'zod';
import { defineEvent } from '../../define-event';
import { cny, exampleId } from '../../examples';
import { businessDay, id, money } from '../../fields';
import { examplePackage, packageState } from './package';

export const packageRefunded = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'package',
  name: 'package-refunded',
  version: 1,
  key: 'packageId',
  summary:
    'A package was given back: what was paid less its uses is returned, and points are recomputed (rulebook SVC-08, PTS-05).',
  schema: packageState.extend({
    refundId: id('rfd'),
    refundedOn: businessDay,
    refundedAmount: money,
    usesCounted: z
      .enum(['AT_PACKAGE_PRICE', 'AT_LIST_PRICE'])
      .describe('The price at which the uses were kept'),
  }),
  example: {
    ...examplePackage,
    remainingPaidAmount: cny('400.00'),
    remainingSets: 0,
    owedOilMillilitres: 0,
    owedFilters: 0,
    owedAmount: cny('0.00'),
    refundId: exampleId('rfd'),
    refundedOn: '2027-03-01',
    refundedAmount: cny('1600.00'),
    usesCounted: 'AT_PACKAGE_PRICE' as const,
  },
});
