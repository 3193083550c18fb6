import { appendOnly, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A change is in the log as a reading is, without what was changed to: its trace leads to who did it. */
const KNOW_CHANGES = `
  alter table pii_access
    alter column subject drop not null,
    alter column principal_kind drop not null,
    alter column request_id drop not null,
    add column act text not null default 'READ' check (act in ('READ', 'CHANGE')),
    add check (act = 'CHANGE' or (subject is not null and principal_kind is not null and request_id is not null))`;

/** Rows of the log that no seal covers yet; the seals themselves, a chain for each dealer. */
const TABLES = `
  create table pii_unsealed (
    dealer_id     text not null,
    pii_access_id text not null,
    primary key (dealer_id, pii_access_id)
  );
  create table pii_seal (
    dealer_id     text not null,
    sequence      bigint not null check (sequence > 0),
    pii_access_id text not null,
    hash          bytea not null,
    primary key (dealer_id, sequence),
    unique (dealer_id, pii_access_id)
  )`;

/** Everything a row says, as one text that nothing else can have; an instant is a number in it. */
const CONTENT = `
create function pii_access_content(a pii_access, sequence bigint) returns text
  language sql stable parallel safe
  return row(sequence, a.pii_access_id, a.act, a.subject, a.principal_kind, a.record_kind, a.record_ids,
             a.request_id, a.trace_id, extract(epoch from a.read_at))::text`;

/** One step of a chain: the hash over the seal before and the content of the row. */
const LINK = `
create function pii_chain_link(link bytea, head bytea, content text) returns bytea
  language sql immutable parallel safe
  return sha256(coalesce(link, head, ''::bytea) || convert_to(content, 'UTF8'));

create aggregate pii_chain(head bytea, content text) (sfunc = pii_chain_link, stype = bytea)`;

const AWAIT_SEAL = `
create function await_seal() returns trigger language plpgsql as $$
begin
  insert into pii_unsealed (dealer_id, pii_access_id) select dealer_id, pii_access_id from added;
  return null;
end $$;

create trigger await_seal after insert on pii_access referencing new table as added
  for each statement execute function await_seal()`;

/**
 * Notes whose personal data a statement wrote: the arguments are the kind of record, its id and the columns that are
 * about a person. A statement that leaves these as they are is none of the log's business.
 */
const NOTE_CHANGE = `
create function note_pii_change() returns trigger language plpgsql as $$
declare
  differs text := 'true';
  earlier text := '';
begin
  if tg_op = 'UPDATE' then
    earlier := format('join before b on b.dealer_id = n.dealer_id and b.%1$I = n.%1$I', tg_argv[1]);
    select string_agg(format('n.%1$I is distinct from b.%1$I', personal), ' or ')
      into differs from unnest(string_to_array(tg_argv[2], ' ')) personal;
  end if;
  execute format(
    'insert into pii_access (dealer_id, pii_access_id, act, record_kind, record_ids, trace_id, read_at)
     select n.dealer_id, ''pii_'' || gen_random_uuid(), ''CHANGE'', %L, array_agg(distinct n.%I), n.trace_id,
            clock_timestamp()
       from %s n %s where %s group by n.dealer_id, n.trace_id',
    tg_argv[0], tg_argv[1], case tg_op when 'DELETE' then 'before' else 'after' end, earlier, differs);
  return null;
end $$`;

interface Watched {
  readonly table: string;
  readonly kind: 'CUSTOMER' | 'VEHICLE';
  readonly id: string;
  readonly personal: string;
}

/** Where personal data stand (rulebook PLT-03). */
export const WATCHED: readonly Watched[] = [
  { table: 'customer', kind: 'CUSTOMER', id: 'customer_id', personal: 'name phone identity_hash' },
  { table: 'customer_email', kind: 'CUSTOMER', id: 'customer_id', personal: 'email' },
  { table: 'customer_birthday', kind: 'CUSTOMER', id: 'customer_id', personal: 'born_on' },
  {
    table: 'vehicle',
    kind: 'VEHICLE',
    id: 'vehicle_id',
    personal: 'vin plate customer_id owner_customer_id',
  },
];

function watch({ table, kind, id, personal }: Watched): string {
  const note = `for each statement execute function note_pii_change('${kind}', '${id}', '${personal}')`;
  return `
    create trigger pii_added after insert on ${table} referencing new table as after ${note};
    create trigger pii_changed after update on ${table}
      referencing old table as before new table as after ${note};
    create trigger pii_removed after delete on ${table} referencing old table as before ${note}`;
}

/**
 * The audit log of personal data knows changes beside readings, and every row of it is sealed within a second by a
 * chain of hashes, so that one which somebody edits or removes is found (rulebook PLT-03).
 */
export class SealTheAuditLog1795774800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KNOW_CHANGES);
    await runner.query(TABLES);
    await runner.query(tenantPolicy('pii_unsealed'));
    await runner.query(tenantPolicy('pii_seal'));
    await runner.query(appendOnly('pii_seal'));
    for (const sql of [CONTENT, LINK, AWAIT_SEAL, NOTE_CHANGE]) await runner.query(sql);
    await runner.query('insert into pii_unsealed select dealer_id, pii_access_id from pii_access');
    for (const table of WATCHED) await runner.query(watch(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of WATCHED)
      await runner.query(`
        drop trigger pii_added on ${table};
        drop trigger pii_changed on ${table};
        drop trigger pii_removed on ${table}`);
    await runner.query(`
      drop trigger await_seal on pii_access;
      drop function note_pii_change, await_seal;
      drop aggregate pii_chain(bytea, text);
      drop function pii_chain_link, pii_access_content;
      drop table pii_seal;
      drop table pii_unsealed;
      alter table pii_access disable trigger append_only;
      delete from pii_access where act = 'CHANGE';
      alter table pii_access enable trigger append_only;
      alter table pii_access drop column act,
        alter column subject set not null,
        alter column principal_kind set not null,
        alter column request_id set not null`);
  }
}
