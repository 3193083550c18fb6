import type { Principal } from '@autoclub/identity';

/** The gateway itself, where it asks for no caller: whose an API key is, and whether a service is there. */
export const GATEWAY: Principal = {
  subject: 'gateway',
  kind: 'OPERATOR',
  roles: [],
  dealerId: null,
  regionId: null,
};
