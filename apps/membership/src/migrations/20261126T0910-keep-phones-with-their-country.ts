import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Phone numbers are kept in one form, E.164; until now they were kept as they are dialled inside the mainland. */
export class KeepPhonesWithTheirCountry1795684200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update customer
         set phone = '+86' || case when phone like '0%' then replace(substr(phone, 2), '-', '') else phone end
       where phone ~ '^(1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8})$'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update customer
         set phone = case when phone ~ '^\\+861[3-9]\\d{9}$' then substr(phone, 4) else '0' || substr(phone, 4) end
       where phone like '+86%'`);
  }
}
