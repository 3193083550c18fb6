import { migrateService } from '@autoclub/service-host';
import { capabilities } from './capabilities';
import { SERVICE } from './compose';
import { migrations } from './migrations';

migrateService(SERVICE, { capabilities, migrations });
