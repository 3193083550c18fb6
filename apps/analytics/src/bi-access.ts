import { orExplain, readEnvironment } from '@autoclub/service-kit';
import { Client } from 'pg';
import { z } from 'zod';
import { grantBiAccess } from './exports';

const schema = z.object({
  /** The database of analytics as an administrator, who may create roles. */
  DATABASE_ADMIN_URL: z.url(),
  BI_ROLE: z.string().regex(/^[a-z][a-z0-9_]{2,40}$/),
  BI_PASSWORD: z.string().min(12),
  /** Whose dealers the role sees; every region's unless given. */
  BI_REGION: z.string().min(1).optional(),
});

/** `node dist/bi-access.js`: lets a BI tool read frozen months (rulebook ANA-09). */
async function grant({
  DATABASE_ADMIN_URL,
  BI_ROLE,
  BI_PASSWORD,
  BI_REGION,
}: z.infer<typeof schema>): Promise<void> {
  const client = new Client({ connectionString: DATABASE_ADMIN_URL });
  await client.connect();
  try {
    await grantBiAccess(client, { role: BI_ROLE, password: BI_PASSWORD, regionId: BI_REGION ?? null });
  } finally {
    await client.end();
  }
}

orExplain(() => {
  void grant(readEnvironment(schema)).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
});
