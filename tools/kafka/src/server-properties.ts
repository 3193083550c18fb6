/** What distinguishes one local broker from another. */
export interface BrokerPlace {
  port: number;
  controllerPort: number;
  logFolder: string;
  /** What is set beside the usual where the listener for clients is a guarded one. */
  guarded?: Readonly<Record<string, string>>;
}

/**
 * The broker's settings: one node that is broker and controller, on the loopback address only, topics made from the
 * event catalogue and never by accident. The short session lets a broker that was killed start again after 3 seconds
 * instead of 12; without the rebalance delay the first consumer does not wait for others that do not come.
 */
export function serverProperties({ port, controllerPort, logFolder, guarded }: BrokerPlace): string {
  const listener = guarded ? 'CLIENT' : 'PLAINTEXT';
  const settings: Record<string, string | number> = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    listeners: `${listener}://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `${listener}://127.0.0.1:${port}`,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'log.dirs': logFolder,
    'auto.create.topics.enable': 'false',
    'num.partitions': 6,
    'offsets.topic.num.partitions': 4,
    'offsets.topic.replication.factor': 1,
    'transaction.state.log.num.partitions': 4,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    'group.initial.rebalance.delay.ms': 0,
    'broker.session.timeout.ms': 2000,
    'broker.heartbeat.interval.ms': 500,
    'log.retention.hours': 168,
    'log.segment.bytes': 67_108_864,
    'log.cleaner.dedupe.buffer.size': 8_388_608,
    'num.network.threads': 2,
    'num.io.threads': 4,
    'background.threads': 2,
    ...guarded,
  };
  return `${Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n')}\n`;
}
