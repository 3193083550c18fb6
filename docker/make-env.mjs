// Prints the variables that compose.yaml needs, with fresh secrets: node docker/make-env.mjs > docker/.env
// Each service gets a key derived from the gateway's secret, so none of them can sign for another. Needs a built tree.
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';

const { API_KEYS_AUDIENCE, CONTACTS_AUDIENCE, deriveHandoverKey } = createRequire(import.meta.url)(
  '@autoclub/identity',
);

const secret = () => randomBytes(32).toString('hex');
const services = ['membership', 'loyalty-points', 'service-ledger', 'activities', 'analytics'];
const variable = (name) => name.toUpperCase().replaceAll('-', '_');
const handover = secret();
const lines = [
  ['POSTGRES_PASSWORD', secret()],
  ...services.flatMap((name) => [
    [`${variable(name)}_OWNER_PASSWORD`, secret()],
    [`${variable(name)}_APP_PASSWORD`, secret()],
  ]),
  ['HANDOVER_SECRET', handover],
  ...services.map((name) => [`${variable(name)}_HANDOVER_SECRET`, deriveHandoverKey(handover, name)]),
  ['CONTACTS_SECRET', deriveHandoverKey(handover, CONTACTS_AUDIENCE)],
  ['API_KEYS_SECRET', deriveHandoverKey(handover, API_KEYS_AUDIENCE)],
  ['TOKEN_ALGORITHMS', 'EdDSA'],
  // Kept when the others are made anew: with another one a car has two keys.
  ['CAR_KEY_SECRET', secret()],
  ['TOKEN_ISSUER', ''],
  ['TOKEN_AUDIENCE', ''],
  ['CORS_ORIGINS', ''],
];
process.stdout.write(lines.map(([name, value]) => `${name}=${value}\n`).join(''));
