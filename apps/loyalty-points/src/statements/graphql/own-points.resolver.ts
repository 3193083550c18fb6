import { requireMembership } from '@autoclub/identity';
import {
  DateRangeInput,
  type GraphContext,
  presentRefusals,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { accountIdOf } from '../../ledger';
import { PointsBalanceType } from '../../ledger/graph';
import type { StatementPorts } from '../application/ports';
import { statementRefusals } from '../application/refusals';
import { statementOf } from '../application/statement-of';
import { presentStatement } from './present';
import { PointsStatementPayload, StatementUserError } from './statement.type';

/** What a member sees of their points: of the membership that their token names, never of one that the question names. */
@Resolver()
export class OwnPointsResolver {
  constructor(private readonly ports: StatementPorts) {}

  @Requires('own:read')
  @Query(() => PointsBalanceType, {
    nullable: true,
    description: 'The points of the member who asks; null until the activation of the card has arrived here.',
  })
  async ownPoints(@Ctx() context: GraphContext): Promise<PointsBalanceType | null> {
    const accountId = accountIdOf(requireMembership(context.principal));
    const [account] = await this.ports.points.accounts(readerOf(context), [accountId]);
    return account?.balance ?? null;
  }

  @Requires('own:read')
  @Query(() => PointsStatementPayload, {
    description: 'The statement of the member who asks for a period (rulebook PTS-11).',
  })
  async ownPointsStatement(
    @Arg('period', () => DateRangeInput, { description: 'Days of posting, at most 10 years of them.' })
    period: DateRangeInput,
    @Ctx() context: GraphContext,
  ): Promise<PointsStatementPayload> {
    const { language, principal } = context;
    const input = { membershipId: requireMembership(principal), period };
    const found = await statementOf(this.ports, readerOf(context), input);
    if (found.ok) return { statement: presentStatement(found.value, language), userErrors: [] };
    const userErrors = presentRefusals(found.refusals, statementRefusals.texts, language, StatementUserError);
    return { statement: null, userErrors };
  }
}
