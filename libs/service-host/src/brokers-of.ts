import type { Brokers } from '@autoclub/messaging';
import { EnvironmentError } from '@autoclub/service-kit';
import { readFileSync } from 'node:fs';
import type { HostEnvironment } from './host-environment';

type Settings = Pick<
  HostEnvironment,
  | 'KAFKA_BROKERS'
  | 'KAFKA_TLS'
  | 'KAFKA_CA_FILE'
  | 'KAFKA_USERNAME'
  | 'KAFKA_PASSWORD'
  | 'KAFKA_SASL_MECHANISM'
>;

/**
 * The brokers as the environment names them. Throws {@link EnvironmentError} for half a login, for an authority
 * without TLS and for a file of certificates that is not there.
 */
export function brokersOf(settings: Settings): Brokers {
  const {
    KAFKA_BROKERS: addresses,
    KAFKA_TLS,
    KAFKA_USERNAME: username,
    KAFKA_PASSWORD: password,
  } = settings;
  if ((username === undefined) !== (password === undefined))
    throw new EnvironmentError(['Name KAFKA_USERNAME and KAFKA_PASSWORD together, or neither.']);
  const isPrivate = KAFKA_TLS === 'on';
  if (settings.KAFKA_CA_FILE !== undefined && !isPrivate)
    throw new EnvironmentError(['Switch KAFKA_TLS on: KAFKA_CA_FILE is of no use without it.']);
  if (!isPrivate && username === undefined) return addresses;
  const mechanism = settings.KAFKA_SASL_MECHANISM ?? 'scram-sha-512';
  return {
    addresses,
    ...(isPrivate && { tls: authorityOf(settings.KAFKA_CA_FILE) }),
    ...(username !== undefined && password !== undefined && { login: { mechanism, username, password } }),
  };
}

function authorityOf(file: string | undefined): true | { readonly authority: string } {
  if (file === undefined) return true;
  try {
    return { authority: readFileSync(file, 'utf8') };
  } catch {
    throw new EnvironmentError(['Correct KAFKA_CA_FILE: the file cannot be read.']);
  }
}
