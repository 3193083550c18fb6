import { APP_ROLE } from './tenant-policy';

/**
 * SQL that lets rows be added to a table and never changed (rulebook PTS-01): the running service loses the right, and
 * a trigger refuses those who still have it. Apply after `tenantPolicy`, which grants.
 */
export function appendOnly(table: string): string {
  return [
    `revoke update, delete, truncate on ${table} from ${APP_ROLE}`,
    `create trigger append_only before update or delete or truncate on ${table}
       for each statement execute function refuse_change()`,
  ].join(';\n');
}
