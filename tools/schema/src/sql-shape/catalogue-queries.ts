/**
 * What a database looks like, read from PostgreSQL's catalogue in an order that depends on names only. Each query
 * gives finished lines, so that the printer needs no knowledge of the catalogue.
 */
const OURS = `n.nspname = 'public'`;

/** Tables of ours: ordinary and partitioned ones, without partitions. */
export const TABLES = `
  select c.oid::int as oid, c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
         case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as partitioned
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} and c.relkind in ('r', 'p') and not c.relispartition
  order by c.relname`;

export const COLUMNS = `
  select a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
         || case when a.attnotnull then ' not null' else '' end
         || case when a.attidentity <> '' then ' generated as identity'
                 when a.attgenerated <> '' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ')'
                 when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid)
                 else '' end as line
  from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped
  order by a.attnum`;

/** NOT NULL is printed with the column; newer servers also keep it as a constraint. */
export const CONSTRAINTS = `
  select 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) as line
  from pg_constraint where conrelid = $1 and contype in ('p', 'u', 'f', 'c', 'x')
  order by contype = 'p' desc, conname`;

export const INDEXES = `
  select pg_get_indexdef(i.indexrelid) as line
  from pg_index i join pg_class c on c.oid = i.indexrelid
  where i.indrelid = $1 and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
  order by c.relname`;

export const POLICIES = `
  select 'create policy ' || p.polname || ' on ' || $1::regclass
         || ' for ' || case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
                                     when 'd' then 'delete' else 'all' end
         || coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
         || coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') as line
  from pg_policy p where p.polrelid = $1::oid
  order by p.polname`;

export const TRIGGERS = `
  select pg_get_triggerdef(oid) as line from pg_trigger
  where tgrelid = $1 and not tgisinternal order by tgname`;

/** What the role of the running service may do; the owner may do everything. */
export const GRANTS = `
  select 'grant ' || string_agg(lower(a.privilege_type), ', ' order by a.privilege_type)
         || ' on ' || c.relname || ' to autoclub_app' as line
  from pg_class c, aclexplode(c.relacl) a
  where c.oid = $1 and a.grantee = 'autoclub_app'::regrole
  group by c.relname`;

export const FUNCTIONS = `
  select pg_get_functiondef(p.oid) as line
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where ${OURS} and p.prokind in ('f', 'p')
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  order by p.proname, pg_get_function_identity_arguments(p.oid)`;

export const VIEWS = `
  select 'create ' || case c.relkind when 'm' then 'materialized ' else '' end || 'view ' || c.relname
         || ' as' || chr(10) || pg_get_viewdef(c.oid) as line
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} and c.relkind in ('v', 'm')
  order by c.relname`;

export const ENUMS = `
  select 'create type ' || t.typname || ' as enum ('
         || string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) || ')' as line
  from pg_type t join pg_enum e on e.enumtypid = t.oid join pg_namespace n on n.oid = t.typnamespace
  where ${OURS} group by t.typname order by t.typname`;
