import { migrateService } from '@autoclub/service-host';
import { capabilities } from './capabilities';
import { migrations } from './migrations';

migrateService('membership', { capabilities, migrations });
