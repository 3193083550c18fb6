import { isId } from '@autoclub/domain-kit';
import { accountIdOf, clubAccountIdOf, entryIdOf, transactionIdOf } from './derived-ids';
import { CLUB_ACCOUNT_KINDS } from './posting-kind';

describe('identifiers that follow from others', () => {
  it('PTS-01: names the account of a membership and the entry of a transaction', () => {
    expect(accountIdOf('mem_01jd0000000000000000000001')).toBe('pac_01jd0000000000000000000001');
    expect(entryIdOf('ptt_1')).toBe('pte_1');
    expect(transactionIdOf(entryIdOf('ptt_1'))).toBe('ptt_1');
  });

  it("PTS-01: gives each of the club's accounts a name of its own that is an id of ours", () => {
    const ids = CLUB_ACCOUNT_KINDS.map((kind) => clubAccountIdOf('dlr_01jd0000000000000000000001', kind));
    expect(new Set(ids).size).toBe(CLUB_ACCOUNT_KINDS.length);
    expect(ids.every((id) => isId(id, 'pac'))).toBe(true);
  });
});
