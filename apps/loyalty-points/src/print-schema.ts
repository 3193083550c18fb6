import { printSchema } from '@autoclub/service-host';
import { capabilities } from './capabilities';

process.stdout.write(printSchema('loyalty-points', capabilities));
