import type { FastifyInstance } from 'fastify';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ROLES_PATH } from './role-picker';

const rolesSchema = z.object({ roles: z.array(z.object({ name: z.string(), token: z.string() })) });

/**
 * Offers the roles of a file to the explorer's page: the local stack writes the tokens there that it prints. Without a
 * file, as everywhere else, there are none.
 */
export function addRoles(server: FastifyInstance, file: string | undefined): void {
  server.get(ROLES_PATH, async (_request, reply) => {
    const { roles } = file === undefined ? { roles: [] } : await read(file);
    return reply.header('cache-control', 'no-store').send({ roles });
  });
}

/** The file comes after the gateway, whose graph is asked before it is known whom the tokens are for. */
async function read(file: string): Promise<z.infer<typeof rolesSchema>> {
  try {
    return rolesSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return { roles: [] };
  }
}
