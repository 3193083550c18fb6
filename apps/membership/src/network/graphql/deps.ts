import type { NetworkCommands } from '../application/commands';
import type { NetworkReading } from '../application/reading';

/** What the graph of the network stands on; empty when only its SDL is printed. */
export interface NetworkDeps {
  readonly network: NetworkReading;
  readonly commands: NetworkCommands;
}
