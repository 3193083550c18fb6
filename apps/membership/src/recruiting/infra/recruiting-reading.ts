import { fromColumns, pageOfList, pagesOfOwners, type Database, type Tx } from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';
import { In } from 'typeorm';
import type { Recommendation } from '../application/ports';
import type { CustomerToAsk, RecruitingReading } from '../application/reading';
import * as sql from './recruiting.sql';
import { RecommendationEntity } from './recommendation.entity';
import { StickerAgreementEntity } from './sticker-agreement.entity';

/** Reads of recruiting in PostgreSQL, each in the tenant of its reader. */
export function recruitingReading(database: Database): RecruitingReading {
  const read = <T>({ scope }: Reader, work: (tx: Tx) => Promise<T>) => database.read(scope, work);
  const rows = <Row>(reader: Reader, statement: string, parameters: readonly unknown[]) =>
    read<Row[]>(reader, (tx) => tx.query(statement, [...parameters]));
  const countOf = async (reader: Reader, statement: string, parameters: readonly unknown[]) =>
    (await rows<{ count: number }>(reader, statement, parameters))[0]?.count ?? 0;
  return {
    recommendations: (reader, ids) =>
      read(reader, (tx) => tx.findBy(RecommendationEntity, { recommendationId: In([...ids]) })),
    async recommendationsOf(reader, customerIds, part) {
      const page = pagesOfOwners(sql.OF_CUSTOMERS, customerIds, part);
      return (await rows<object>(reader, page.sql, page.parameters)).map(fromColumns<Recommendation>);
    },
    async toAskPage(reader, { dealerId, day }, part) {
      const only = { sql: sql.TO_ASK, parameters: [dealerId, day] };
      const page = pageOfList({ table: sql.CUSTOMERS, order: sql.BY_CUSTOMER, only }, part);
      return (await rows<object>(reader, page.sql, page.parameters)).map(fromColumns<CustomerToAsk>);
    },
    toAskCount: (reader, { dealerId, day }) => countOf(reader, sql.TO_ASK_COUNT, [dealerId, day]),
    async duePage(reader, { dealerId, day }, part) {
      const only = { sql: sql.DUE, parameters: [dealerId, day] };
      const page = pageOfList({ table: 'recommendation', order: sql.BY_FOLLOW_UP, only }, part);
      return (await rows<object>(reader, page.sql, page.parameters)).map(fromColumns<Recommendation>);
    },
    dueCount: (reader, { dealerId, day }) => countOf(reader, sql.DUE_COUNT, [dealerId, day]),
    answerCounts: (reader, dealerId, { from, to }) => rows(reader, sql.ANSWERS, [dealerId, from, to]),
    declines: (reader, dealerId, { from, to }) => rows(reader, sql.DECLINES, [dealerId, from, to]),
    targets: (reader, dealerId, { from, to }) => rows(reader, sql.TARGETS, [dealerId, from, to]),
    stickers: (reader, ids) =>
      read(reader, (tx) => tx.findBy(StickerAgreementEntity, { stickerAgreementId: In([...ids]) })),
    stickersOf: (reader, vehicleIds) => rows(reader, sql.STICKERS_OF_VEHICLES, [vehicleIds]),
    stickerSteps: (reader, ids) => rows(reader, sql.STICKER_STEPS, [ids]),
  };
}
