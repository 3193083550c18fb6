import type { Language } from '@autoclub/domain-kit';
import { type GraphContext, LanguageEnum, Requires, presentRefusals, readerOf } from '@autoclub/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { StatementPorts } from '../application/ports';
import { receiptOf } from '../application/receipt-of';
import { receiptRefusals, statementRefusals } from '../application/refusals';
import { statementOf } from '../application/statement-of';
import { receiptPage } from '../domain/receipt-page';
import { statementPage } from '../domain/statement-page';
import { presentReceipt, presentStatement } from './present';
import {
  PointsReceiptPayload,
  PointsReceiptType,
  PointsStatementInput,
  PointsStatementPayload,
  PointsStatementType,
  ReceiptUserError,
  StatementUserError,
} from './statement.type';

@Resolver(() => PointsStatementType)
export class StatementResolver {
  constructor(private readonly ports: StatementPorts) {}

  @Requires('points:read')
  @Query(() => PointsStatementPayload, { description: 'The statement of a membership for a period.' })
  async pointsStatement(
    @Arg('input', () => PointsStatementInput, { description: 'Whose, and of which days.' })
    input: PointsStatementInput,
    @Ctx() context: GraphContext,
  ): Promise<PointsStatementPayload> {
    const { language } = context;
    const found = await statementOf(this.ports, readerOf(context), input);
    if (found.ok) return { statement: presentStatement(found.value, language), userErrors: [] };
    const { texts } = statementRefusals;
    return {
      statement: null,
      userErrors: presentRefusals(found.refusals, texts, language, StatementUserError),
    };
  }

  /** Of a statement that the caller was given: a member has their own. */
  @Requires('signed-in')
  @FieldResolver(() => String, {
    description: 'The statement as a page to print (HTML), in the language asked for; no personal data.',
  })
  page(
    @Root() { view }: PointsStatementType,
    @Arg('language', () => LanguageEnum, { nullable: true, description: "The caller's unless given." })
    language: Language | null,
    @Ctx() context: GraphContext,
  ): string {
    return statementPage(view, language ?? context.language);
  }
}

@Resolver(() => PointsReceiptType)
export class ReceiptResolver {
  constructor(private readonly ports: StatementPorts) {}

  @Requires('points:read')
  @Query(() => PointsReceiptPayload, {
    description: 'What a member is shown of a settled order: discount, points, balance and what it buys now.',
  })
  async pointsReceipt(
    @Arg('repairOrderId', () => ID, { description: 'The order, `ror_…`.' }) repairOrderId: string,
    @Ctx() context: GraphContext,
  ): Promise<PointsReceiptPayload> {
    const { language } = context;
    const found = await receiptOf(this.ports, readerOf(context), repairOrderId);
    if (found.ok) return { receipt: presentReceipt(found.value, language), userErrors: [] };
    const { texts } = receiptRefusals;
    return { receipt: null, userErrors: presentRefusals(found.refusals, texts, language, ReceiptUserError) };
  }

  @Requires('points:read')
  @FieldResolver(() => String, {
    description: 'The receipt as a page to print (HTML), in the language asked for; no personal data.',
  })
  page(
    @Root() { view }: PointsReceiptType,
    @Arg('language', () => LanguageEnum, { nullable: true, description: "The caller's unless given." })
    language: Language | null,
    @Ctx() context: GraphContext,
  ): string {
    return receiptPage(view, language ?? context.language);
  }
}
