import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  type GlobalSecondaryIndexPropsV2,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import type { TableContract } from '#kernel/contract.ts';

const key = (name: string) => ({ name, type: AttributeType.STRING });

/** What every tick reads: the table's keys and the moment suffice, because a tick claims the item itself before it acts. */
const dueIndex: GlobalSecondaryIndexPropsV2 = {
  indexName: 'due',
  partitionKey: key('dueBucket'),
  sortKey: key('dueAt'),
  projectionType: ProjectionType.KEYS_ONLY,
};

const indexesOf = ({ due, indexes = {} }: TableContract): GlobalSecondaryIndexPropsV2[] => [
  ...(due ? [dueIndex] : []),
  ...Object.entries(indexes).map(([indexName, { of, item, carries }]) => ({
    indexName,
    partitionKey: key(of),
    sortKey: key(item),
    ...(typeof carries === 'string'
      ? { projectionType: carries === 'all' ? ProjectionType.ALL : ProjectionType.KEYS_ONLY }
      : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...carries] }),
  })),
];

/**
 * A table as this house keeps it: keys `of` and `item`, paid per request, any second of the last 35 days can be brought back, encrypted
 * under the account's own DynamoDB key (so that CloudTrail shows its use), and on every stage alike it can neither be deleted nor go
 * with its stack: a test stage is where people practise on what they typed. To be rid of a table somebody first takes off its
 * protection by hand.
 */
export const roomTable = (
  scope: Construct,
  id: string,
  { tableName, contract }: { readonly tableName: string; readonly contract: TableContract },
): TableV2 =>
  new TableV2(scope, id, {
    tableName,
    partitionKey: key('of'),
    sortKey: key('item'),
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.awsManagedKey(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    globalSecondaryIndexes: indexesOf(contract),
    ...(contract.stream && { dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES }),
    ...(contract.garbage && { timeToLiveAttribute: 'gone' }),
  });
