import { execFileSync } from 'node:child_process';

import { Fault } from '@autoclub/processes';

import { kafkaEnvironment } from './environment';
import { canHaveJars } from './jars';
import { findJava, type Java } from './java';

/** Where the broker comes from: somebody runs it, Java runs it here, or Docker does. */
export type BrokerSource =
  { kind: 'given'; brokers: string } | { kind: 'java'; java: Java } | { kind: 'docker' };

function dockerRuns(): boolean {
  try {
    execFileSync('docker', ['info'], { stdio: 'ignore', timeout: 5_000 });
    return true;
  } catch {
    return false;
  }
}

/** The machine as this tool sees it; handed in by tests. */
export interface Machine {
  brokers: string | undefined;
  java: () => Java | undefined;
  jars: () => boolean;
  docker: () => boolean;
}

function thisMachine(): Machine {
  const { brokers, javaHome } = kafkaEnvironment();
  return { brokers, java: () => findJava(javaHome), jars: canHaveJars, docker: dockerRuns };
}

/** The first way to a broker that this machine offers, in the order of the sentence at the end. */
export function findBroker(machine: Machine = thisMachine()): BrokerSource {
  if (machine.brokers !== undefined) return { kind: 'given', brokers: machine.brokers };
  const java = machine.java();
  if (java !== undefined && machine.jars()) return { kind: 'java', java };
  if (machine.docker()) return { kind: 'docker' };
  throw new Fault(
    'No Apache Kafka can be had. There are three ways: set KAFKA_BROKERS to a running broker; ' +
      'install Java 17 or newer and Maven (Debian: apt-get install -y default-jre-headless maven); ' +
      'or start Docker.',
  );
}
