import { defineEvent } from '../../define-event';
import { cny, exampleId } from '../../examples';
import { basisPoints, businessDay, count, id, money } from '../../fields';
import { examplePackage, packageState } from './package';

export const packageUsed = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'package',
  name: 'package-used',
  version: 1,
  key: 'packageId',
  summary: 'A set of a package was used on an order, which releases part of the liability (rulebook SVC-08).',
  schema: packageState.extend({
    packageUseId: id('pku'),
    repairOrderId: id('ror'),
    usedOn: businessDay,
    setNumber: count.min(1).describe('Which set of the package it was, from 1'),
    discountBp: basisPoints.describe('What is off the oil at this step'),
    releasedAmount: money.describe('The liability that this use releases'),
    usedOilMillilitres: count,
    usedFilters: count,
  }),
  example: {
    ...examplePackage,
    remainingSets: 4,
    owedOilMillilitres: 16_000,
    owedFilters: 4,
    owedAmount: cny('1600.00'),
    packageUseId: exampleId('pku'),
    repairOrderId: exampleId('ror'),
    usedOn: '2027-02-10',
    setNumber: 1,
    discountBp: 1_000,
    releasedAmount: cny('400.00'),
    usedOilMillilitres: 4_000,
    usedFilters: 1,
  },
});
