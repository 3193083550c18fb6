import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { testDatabase, type TestDatabase } from '@autoclub/testing';
import { appendOnly, platformMigrations, tenantPolicy } from '../src';

/** A tenant table with a column of every kind that the drivers' parsers treat. */
@Entity('note')
export class Note {
  @PrimaryColumn('text')
  dealerId!: string;

  @PrimaryColumn('text')
  id!: string;

  @Column('text', { nullable: true })
  regionId!: string | null;

  @Column('bigint')
  pointsTotal!: number;

  @Column('date')
  businessDay!: string;

  @Column('timestamptz')
  takenAt!: Date;

  @Column('numeric', { precision: 12, scale: 2 })
  amount!: string;
}

export class CreateNote1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table note (
        dealer_id text not null, id text not null, region_id text, points_total bigint not null default 0,
        business_day date not null default '2026-11-22', taken_at timestamptz not null default now(),
        amount numeric(12, 2) not null default 0, primary key (dealer_id, id));
      create table entry (dealer_id text not null, id text not null, primary key (dealer_id, id))`);
    await runner.query(tenantPolicy('note', { regionColumn: true }));
    await runner.query(tenantPolicy('entry'));
    await runner.query(appendOnly('entry'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table note; drop table entry');
  }
}

export const shape = { entities: [Note], migrations: [...platformMigrations, CreateNote1790000000000] };

/** Two notes of dealer A in region R, one of dealer B in region S. */
export async function notesOfTwoDealers(): Promise<TestDatabase> {
  const test = await testDatabase(shape);
  await test.owner.query(`
    insert into note (dealer_id, id, region_id) values ('A', 'a1', 'R'), ('A', 'a2', 'R'), ('B', 'b1', 'S')`);
  await test.owner.query(`insert into entry (dealer_id, id) values ('A', 'e1')`);
  return test;
}
