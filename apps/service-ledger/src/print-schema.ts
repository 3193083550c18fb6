import { printSchema } from '@autoclub/service-host';
import { capabilities } from './capabilities';

/** Prints this service's part of the graph; needs neither a database nor an environment. */
process.stdout.write(printSchema('service-ledger', capabilities));
