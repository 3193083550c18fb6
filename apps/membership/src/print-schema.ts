import { printSchema } from '@autoclub/service-host';
import { capabilities } from './capabilities';

/** Prints the SDL of the subgraph; needs no database and no broker. */
process.stdout.write(printSchema('membership', capabilities));
