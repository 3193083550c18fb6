import { migrateService } from '@autoclub/service-host';
import { capabilities } from './capabilities';
import { migrations } from './migrations';

migrateService('service-ledger', { capabilities, migrations });
