/** A connection of a role that may create roles and owns what it grants. */
export interface Administrator {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: readonly Record<string, string>[] }>;
}

export interface BiAccess {
  readonly role: string;
  readonly password: string;
  /** Whose dealers it sees; null: those of every region. */
  readonly regionId: string | null;
}

/**
 * Lets a BI tool log in and read the frozen months of its region's dealers, and nothing else (rulebook ANA-08, ANA-09).
 * Done again it changes the password and the region.
 */
export async function grantBiAccess(
  admin: Administrator,
  { role, password, regionId }: BiAccess,
): Promise<void> {
  const run = async (template: string, ...values: string[]) => {
    const places = values.map((_, at) => `$${at + 2}::text`);
    const { rows } = await admin.query(`select format(${['$1::text', ...places].join(', ')}) as sql`, [
      ...[template, ...values],
    ]);
    await admin.query(rows[0]?.['sql'] ?? '');
  };
  const { rows } = await admin.query('select from pg_roles where rolname = $1', [role]);
  if (rows.length === 0) await run('create role %I nosuperuser nocreatedb nocreaterole nobypassrls', role);
  await run('alter role %I login connection limit 5 password %L', role, password);
  await run('alter role %I set default_transaction_read_only = on', role);
  await run(`alter role %I set statement_timeout = '10s'`, role);
  const { rows: here } = await admin.query('select current_database() as name');
  await run('grant connect on database %I to %I', here[0]?.['name'] ?? '', role);
  await run('grant usage on schema bi to %I', role);
  await run('grant select on bi.dealer_month to %I', role);
  await run('grant execute on function bi.dealer_months() to %I', role);
  await admin.query(
    `insert into bi_account (role_name, region_id) values ($1, $2)
     on conflict (role_name) do update set region_id = excluded.region_id`,
    [role, regionId],
  );
}
