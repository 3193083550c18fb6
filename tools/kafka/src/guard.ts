import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import type { Java } from './java';

const run = promisify(execFile);

/** Who may come in to a guarded broker: it is reached by TLS alone and asks for this name and password (SCRAM). */
export interface Guard {
  readonly username: string;
  readonly password: string;
}

const STORE_PASSWORD = 'changeit';
const KEY_STORE = 'broker.p12';
const CERTIFICATE = 'broker.pem';

/** `keytool` is part of every Java and lies beside it. */
function keytoolOf({ command }: Java): string {
  const beside = join(dirname(command), 'keytool');
  return command !== 'java' && existsSync(beside) ? beside : 'keytool';
}

/** Makes a key and a certificate for the loopback address that is its own authority, once. Answers it in PEM. */
export async function certificateOf(java: Java, dataDir: string): Promise<string> {
  const [store, file] = [join(dataDir, KEY_STORE), join(dataDir, CERTIFICATE)];
  const keytool = keytoolOf(java);
  const where = ['-alias', 'broker', '-keystore', store, '-storepass', STORE_PASSWORD];
  if (!existsSync(store)) {
    const names = ['-dname', 'CN=127.0.0.1', '-ext', 'san=ip:127.0.0.1,dns:localhost'];
    const key = ['-keyalg', 'EC', '-groupname', 'secp256r1', '-validity', '3650', '-storetype', 'PKCS12'];
    await run(keytool, ['-genkeypair', ...where, ...names, ...key]);
  }
  if (!existsSync(file)) await run(keytool, ['-exportcert', '-rfc', ...where, '-file', file]);
  return readFileSync(file, 'utf8');
}

/** What the broker's settings say of its guard; its only listener for clients is this one. */
export function guardSettings({ username, password }: Guard, dataDir: string): Record<string, string> {
  const module = 'org.apache.kafka.common.security.scram.ScramLoginModule';
  return {
    'listener.security.protocol.map': 'CLIENT:SASL_SSL,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'CLIENT',
    'sasl.enabled.mechanisms': 'SCRAM-SHA-512',
    'sasl.mechanism.inter.broker.protocol': 'SCRAM-SHA-512',
    'listener.name.client.scram-sha-512.sasl.jaas.config': `${module} required username="${username}" password="${password}";`,
    'ssl.keystore.type': 'PKCS12',
    'ssl.keystore.location': join(dataDir, KEY_STORE),
    'ssl.keystore.password': STORE_PASSWORD,
    'ssl.key.password': STORE_PASSWORD,
    'ssl.truststore.type': 'PEM',
    'ssl.truststore.location': join(dataDir, CERTIFICATE),
  };
}

/** What makes the name known before the broker's first start. */
export function guardAccount({ username, password }: Guard): readonly string[] {
  return ['--add-scram', `SCRAM-SHA-512=[name=${username},password=${password}]`];
}
