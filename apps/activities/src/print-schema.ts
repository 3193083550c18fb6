import { printSchema } from '@autoclub/service-host';
import { capabilities } from './capabilities';

/** Prints the subgraph's schema; it needs no database and no environment. */
process.stdout.write(printSchema('activities', capabilities));
