import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkPolicy } from './network-policy';

/**
 * Who is behind each figure, by day and by month: a bit for each person of a dealer. Persons are numbered, because a
 * set of numbers is a row of bits; a number is given once and says nothing. Where there are facts already, a rebuild
 * puts their persons in. The indexes find what was recorded since a figure was shown.
 */
export class KeepWhoCame1795773600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person_count (
        dealer_id text primary key,
        persons   int not null) with (fillfactor = 70);
      create table person_number (
        dealer_id text not null,
        person_id text not null,
        number    int not null check (number >= 0),
        primary key (dealer_id, person_id),
        unique (dealer_id, number));
      ${networkPolicy('person_count')};
      ${networkPolicy('person_number')};
      ${setsBy('day_persons', 'business_day')};
      ${setsBy('month_persons', 'month')};
      ${keyedBy('day_figure', 'measure, business_day')};
      ${keyedBy('month_sum', 'measure, month')};
      create index order_fact_recorded on order_fact (dealer_id, event_at);
      create index points_fact_recorded on points_fact (dealer_id, event_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${keyedBy('day_figure', 'business_day, measure')};
      ${keyedBy('month_sum', 'month, measure')};
      drop index order_fact_recorded, points_fact_recorded;
      drop table month_persons, day_persons, person_number, person_count`);
  }
}

/** A question is about few measures and many days: the rows of one measure lie together. */
function keyedBy(table: string, columns: string): string {
  return `
    alter table ${table} drop constraint ${table}_pkey, add primary key (dealer_id, ${columns}, dimension)`;
}

/** A row holds the persons with the numbers from `1024 * chunk` on. */
function setsBy(table: string, day: string): string {
  return `
    create table ${table} (
      dealer_id text not null,
      measure   text not null,
      ${day}    date not null,
      dimension text not null,
      chunk     int not null,
      persons   bit(1024) not null,
      primary key (dealer_id, measure, ${day}, dimension, chunk)) with (fillfactor = 70);
    create index ${table}_empty on ${table} (dealer_id) where bit_count(persons) = 0;
    ${networkPolicy(table)}`;
}
