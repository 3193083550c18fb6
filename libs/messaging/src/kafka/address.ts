import type { KafkaConfig, SASLOptions } from 'kafkajs';

/** Who we are to the broker, by a challenge that never sends the password (SCRAM, RFC 5802). */
export interface BrokerLogin {
  readonly mechanism: 'scram-sha-256' | 'scram-sha-512';
  readonly username: string;
  readonly password: string;
}

/** Brokers that are reached by TLS, or ask who we are, or both. */
export interface GuardedBrokers {
  /** `host:port`, several separated by commas. */
  readonly addresses: string;
  /** True: the authorities that Node trusts; text: the certificates of the authority, in PEM. */
  readonly tls?: true | { readonly authority: string };
  readonly login?: BrokerLogin;
}

/** Where the brokers are: `host:port`, several separated by commas, in the open; or more than that. */
export type Brokers = string | GuardedBrokers;

/** The client tells its mechanisms apart by type, one by one. */
function saslOf({ mechanism, username, password }: BrokerLogin): SASLOptions {
  return mechanism === 'scram-sha-256'
    ? { mechanism, username, password }
    : { mechanism, username, password };
}

/** The same in the words of the client. A certificate that does not fit is never taken. */
export function connectionTo(brokers: Brokers): Pick<KafkaConfig, 'brokers' | 'sasl' | 'ssl'> {
  const { addresses, tls, login }: GuardedBrokers =
    typeof brokers === 'string' ? { addresses: brokers } : brokers;
  return {
    brokers: addresses.split(',').map((broker) => broker.trim()),
    ...(tls && { ssl: { rejectUnauthorized: true, ...(tls !== true && { ca: [tls.authority] }) } }),
    ...(login && { sasl: saslOf(login) }),
  };
}
