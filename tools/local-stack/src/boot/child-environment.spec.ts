import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { deriveHandoverKey } from '@autoclub/identity';

import { SERVICES } from '../apps';
import { portsFrom } from '../ports';
import { WORKSPACE } from './app-process';
import { childEnvironment, MEMORY, type Surroundings } from './child-environment';

const surroundings: Surroundings = {
  ports: portsFrom(4000),
  brokers: '127.0.0.1:4011',
  jwksUrl: 'http://127.0.0.1:4006/.well-known/jwks.json',
  handover: 'the-root-secret-of-this-house',
  messageFolder: '/data/messages',
  rolesFile: '/data/explorer-roles.json',
  databaseUrl: (database, role) => `postgres://autoclub_${role}@127.0.0.1:4010/${database}`,
};

describe('what an app is given by its environment', () => {
  it.each(SERVICES)('PLT-01: gives %s the hand-over key of its own and never the root secret', (service) => {
    const environment = childEnvironment(service, surroundings);
    expect(environment.HANDOVER_SECRET).toBe(deriveHandoverKey(surroundings.handover, service));
    expect(Object.values(environment)).not.toContain(surroundings.handover);
  });

  it('PLT-02: lets a service run as the role that owns nothing', () => {
    const environment = childEnvironment('loyalty-points', surroundings);
    expect(environment.DATABASE_URL).toBe('postgres://autoclub_app@127.0.0.1:4010/club_loyalty_points');
    expect(environment.DATABASE_OWNER_URL).toContain('autoclub_owner');
  });

  it('gives the gateway the address of every service and no database', () => {
    const environment = childEnvironment('gateway', surroundings);
    expect(environment.LOYALTY_POINTS_URL).toBe('http://127.0.0.1:4002/graphql');
    expect(environment.ANALYTICS_URL).toBe('http://127.0.0.1:4005/graphql');
    expect(environment.DATABASE_URL).toBeUndefined();
  });

  it('switches the explorer on, with the roles that are printed, and lets pages of this machine ask', () => {
    const { CORS_ORIGINS, EXPLORER, EXPLORER_ROLES_FILE } = childEnvironment('gateway', surroundings);
    expect(CORS_ORIGINS).toBe('http://localhost:*,http://127.0.0.1:*');
    expect([EXPLORER, EXPLORER_ROLES_FILE]).toEqual(['on', '/data/explorer-roles.json']);
    expect(childEnvironment('membership', surroundings).EXPLORER).toBeUndefined();
  });

  it('tells only activities where messages go', () => {
    const given = SERVICES.filter(
      (service) => childEnvironment(service, surroundings).MESSAGE_FOLDER !== undefined,
    );
    expect(given).toEqual(['activities']);
  });

  it.each(Object.entries(MEMORY))('limits memory by %s here as in the images', (name, value) => {
    expect(childEnvironment('service-ledger', surroundings)[name]).toBe(value);
    const dockerfile = readFileSync(join(WORKSPACE, 'docker/Dockerfile'), 'utf8');
    expect(dockerfile).toContain(`${name}="${value}"`);
  });
});
