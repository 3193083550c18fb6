import { defineEvent } from '../../define-event';
import { exampleId } from '../../examples';
import { id } from '../../fields';
import { examplePackage, packageState } from './package';

export const packageSold = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'package',
  name: 'package-sold',
  version: 1,
  key: 'packageId',
  summary:
    'Oil or maintenance was sold ahead: money received for work still owed. It earns points now and not at its use (rulebook SVC-08).',
  schema: packageState.extend({ soldBy: id('stf').nullable() }),
  example: { ...examplePackage, soldBy: exampleId('stf') },
});
