import type { Databases } from './audit';

/**
 * The databases of a house that is not on this machine: AUDIT_DATABASES, JSON with the connection string of each
 * service. Undefined when it is not set.
 */
export function auditEnvironment(source: NodeJS.ProcessEnv = process.env): Databases | undefined {
  const text = source['AUDIT_DATABASES'];
  return text ? (JSON.parse(text) as Databases) : undefined;
}
