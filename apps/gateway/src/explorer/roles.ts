import type { FastifyInstance } from 'fastify';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ROLES_PATH } from './role-picker';

const roleSchema = z.object({ part: z.string(), name: z.string(), token: z.string() });
const rolesSchema = z.object({ roles: z.array(roleSchema) });

/** Somebody of the development house whom anybody there may be. */
export type OfferedRole = z.infer<typeof roleSchema>;

/**
 * Offers the roles of a file to the explorer's page: the local stack writes the tokens there that it prints. Without a
 * file, as everywhere else, there are none.
 */
export function addRoles(server: FastifyInstance, file: string | undefined): void {
  server.get(ROLES_PATH, async (_request, reply) => {
    const roles = await readRoles(file);
    return reply.header('cache-control', 'no-store').send({ roles });
  });
}

/** The roles of the file. It comes after the gateway, whose graph is asked before it is known whom the tokens are for. */
export async function readRoles(file: string | undefined): Promise<readonly OfferedRole[]> {
  if (file === undefined) return [];
  try {
    return rolesSchema.parse(JSON.parse(await readFile(file, 'utf8'))).roles;
  } catch {
    return [];
  }
}
