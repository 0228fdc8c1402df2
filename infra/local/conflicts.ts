import { tableNameOf, transactionParts } from './access.ts';
import { list, type Plain, record } from './template.ts';

/** Says which items a call touches, each as one text, in the order in which the call names them. */
export const itemsTouched = (
  operation: string,
  input: Record<string, Plain>,
  keysOf: (table: string) => readonly string[],
): readonly string[] => {
  const place = (table: Plain | undefined, item: Plain | undefined): string => {
    const name = tableNameOf(table);
    return JSON.stringify([name, ...keysOf(name).map((key) => record(item)[key] ?? null)]);
  };
  switch (operation) {
    case 'TransactWriteItems':
    case 'TransactGetItems':
      return transactionParts(input).map(({ part }) => place(part.TableName, part.Item ?? part.Key));
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return [place(input.TableName, input.Item ?? input.Key)];
    case 'BatchWriteItem':
      return Object.entries(record(input.RequestItems)).flatMap(([table, requests]) =>
        list(requests).map((request) => {
          const { PutRequest, DeleteRequest } = record(request);
          return place(table, record(PutRequest).Item ?? record(DeleteRequest).Key);
        }),
      );
    default:
      return [];
  }
};

/** An answer in DynamoDB's shape. */
export type Refusal = { readonly status: number; readonly body: string };

/**
 * Invents what DynamoDB Local never says. A transaction holds its items for `holdMs` from the moment it arrives, one
 * holder an item; whatever touches a held item meanwhile is refused: a transaction with `TransactionConflict` as the
 * reason at that item, a single write with `TransactionConflictException`. Gives the refusal, or nothing.
 */
export const plantConflicts = (holdMs: number, nowMs: () => number = performance.now.bind(performance)) => {
  const heldUntil = new Map<string, number>();
  return (operation: string, touched: readonly string[]): Refusal | undefined => {
    const now = nowMs();
    const held = touched.map((item) => (heldUntil.get(item) ?? 0) > now);
    if (held.some((one) => one)) {
      if (!operation.startsWith('Transact')) {
        return {
          status: 400,
          body: JSON.stringify({
            __type: 'com.amazonaws.dynamodb.v20120810#TransactionConflictException',
            message: 'Transaction is ongoing for the item',
          }),
        };
      }
      const reasons = held.map((one) =>
        one ? { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' } : { Code: 'None' },
      );
      const codes = reasons.map(({ Code }) => Code).join(', ');
      return {
        status: 400,
        body: JSON.stringify({
          __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
          Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
          CancellationReasons: reasons,
        }),
      };
    }
    if (operation === 'TransactWriteItems') {
      for (const item of touched) heldUntil.set(item, now + holdMs);
      if (heldUntil.size > 10_000) {
        for (const [item, until] of heldUntil) if (until <= now) heldUntil.delete(item);
      }
    }
    return undefined;
  };
};
