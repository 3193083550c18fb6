import { buildSubgraph } from '@autoclub/subgraph-kit';
import { graphOf, type Host } from './kernel';
import { capabilities } from './capabilities';

/** Prints the SDL of the subgraph; needs no database and no broker. */
process.stdout.write(buildSubgraph(graphOf(capabilities, {} as Host)).sdl);
