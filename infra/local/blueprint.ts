import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { list, type Plain, type Resource, record, streamArn, text } from './template.ts';

/** One statement of an IAM policy, its actions and resources as lists. */
export type Statement = {
  readonly allow: boolean;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions: Record<string, Record<string, readonly string[]>>;
};

/** A Lambda function as the template describes it. Memory in MB, time limit in milliseconds. */
export type FunctionPlan = {
  readonly id: string;
  /** The folder's name, such as `rsvps-http`: what people and logs call it. */
  readonly name: string;
  readonly functionName: string;
  readonly arn: string;
  readonly folder: string;
  readonly handler: string;
  readonly memory: number;
  readonly timeoutMs: number;
  readonly environment: Record<string, string>;
  /** `Text` or `JSON`, as its log configuration says. */
  readonly logFormat: string;
  readonly statements: readonly Statement[];
  /** Its calls are told apart by this; nobody checks the signature that goes with it. */
  readonly accessKeyId: string;
};

export type IndexPlan = {
  readonly name: string;
  readonly keys: readonly string[];
  readonly projected: 'ALL' | readonly string[];
};
/** A table; `definition` is what DynamoDB's CreateTable takes. */
export type TablePlan = {
  readonly name: string;
  readonly arn: string;
  readonly keys: readonly string[];
  readonly indexes: readonly IndexPlan[];
  readonly definition: Record<string, Plain>;
  readonly hasStream: boolean;
};
export type RoutePlan = { readonly key: string; readonly functionId: string };
export type MappingPlan = {
  readonly table: string;
  readonly functionId: string;
  readonly batchSize: number;
  readonly filters: readonly Plain[];
};
/** A schedule with a fixed rate in milliseconds; `input` is the event that its function gets. */
export type SchedulePlan = {
  readonly name: string;
  readonly everyMs: number;
  readonly functionId: string;
  readonly input: string;
  /** What the scheduler's role may do. */
  readonly statements: readonly Statement[];
};
/** What CloudFront adds on the way to the API, and the function it runs on each visitor's request, if any. */
export type EdgePlan = { readonly originHeaders: Record<string, string>; readonly viewerRequest: string | undefined };

export type Blueprint = {
  readonly functions: readonly FunctionPlan[];
  readonly tables: readonly TablePlan[];
  readonly routes: readonly RoutePlan[];
  readonly mappings: readonly MappingPlan[];
  readonly schedules: readonly SchedulePlan[];
  readonly edge: EdgePlan;
  /** Resource types in the template that the laptop does nothing with, each once, in order. */
  readonly notEmulated: readonly string[];
};

const emulated = new Set([
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::CDK::Metadata',
  'AWS::CloudFront::Distribution',
  'AWS::CloudFront::Function',
  'AWS::DynamoDB::GlobalTable',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::Lambda::Permission',
  'AWS::Scheduler::Schedule',
  'AWS::Scheduler::ScheduleGroup',
  'AWS::SecretsManager::Secret',
]);

const rateInMs = (expression: string): number => {
  const [, amount, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const unitMs = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }[unit ?? ''];
  if (amount === undefined || unitMs === undefined) throw new Error(`The laptop knows no schedule ${expression}`);
  return Number(amount) * unitMs;
};

const statementsOf = (document: Plain | undefined): readonly Statement[] =>
  list(record(document).Statement).map((plain) => {
    const statement = record(plain);
    return {
      allow: statement.Effect === 'Allow',
      actions: list(statement.Action).map(text),
      resources: list(statement.Resource).map(text),
      conditions: Object.fromEntries(
        Object.entries(record(statement.Condition)).map(([operator, keys]) => [
          operator,
          Object.fromEntries(Object.entries(record(keys)).map(([key, values]) => [key, list(values).map(text)])),
        ]),
      ),
    };
  });

const keysOf = (schema: Plain | undefined): readonly string[] =>
  list(schema).map((key) => text(record(key).AttributeName));

const tableOf = ({ name, arn, properties }: Resource): TablePlan => {
  const indexes = list(properties.GlobalSecondaryIndexes).map(record);
  const stream = properties.StreamSpecification;
  return {
    name,
    arn,
    keys: keysOf(properties.KeySchema),
    indexes: indexes.map(({ IndexName, KeySchema, Projection }) => ({
      name: text(IndexName),
      keys: keysOf(KeySchema),
      projected:
        record(Projection).ProjectionType === 'ALL' ? 'ALL' : list(record(Projection).NonKeyAttributes).map(text),
    })),
    hasStream: stream !== undefined,
    definition: {
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: list(properties.KeySchema),
      AttributeDefinitions: list(properties.AttributeDefinitions),
      ...(indexes.length === 0
        ? {}
        : {
            GlobalSecondaryIndexes: indexes.map(({ IndexName = '', KeySchema = [], Projection = {} }) => ({
              IndexName,
              KeySchema,
              Projection,
            })),
          }),
      ...(stream === undefined
        ? {}
        : { StreamSpecification: { StreamEnabled: true, StreamViewType: text(record(stream).StreamViewType) } }),
    },
  };
};

/** The path or ARN after the last colon or slash: a function's name, an integration's id. */
const lastPart = (value: Plain | undefined): string => /([^/:]*)$/.exec(text(value))?.[1] ?? '';

/**
 * Reads what the laptop runs out of resolved resources. `folderOf` gives an asset's folder by the S3 key its function
 * names. Functions that do not run on Node are left out and stand among what is not emulated.
 */
export const blueprintOf = (resources: readonly Resource[], folderOf: (s3Key: string) => string): Blueprint => {
  const ofType = (type: string) => resources.filter((resource) => resource.type === type);
  const statementsOfRole = (arn: string): readonly Statement[] => {
    const role = resources.find((resource) => resource.type === 'AWS::IAM::Role' && resource.arn === arn);
    return [
      ...list(role?.properties.Policies).flatMap((policy) => statementsOf(record(policy).PolicyDocument)),
      ...ofType('AWS::IAM::Policy')
        .filter(({ properties }) =>
          list(properties.Roles)
            .map(text)
            .includes(role?.name ?? ''),
        )
        .flatMap(({ properties }) => statementsOf(properties.PolicyDocument)),
    ];
  };
  const lambdas = ofType('AWS::Lambda::Function');
  const onNode = lambdas.filter(({ properties }) => text(properties.Runtime).startsWith('nodejs'));
  const functions = onNode.map(({ id, name, arn, properties }): FunctionPlan => {
    const folder = folderOf(text(record(properties.Code).S3Key));
    const environment = record(record(properties.Environment).Variables);
    return {
      id,
      name: basename(folder),
      functionName: name,
      arn,
      folder,
      handler: text(properties.Handler),
      memory: Number(properties.MemorySize ?? 128),
      timeoutMs: Number(properties.Timeout ?? 3) * 1000,
      environment: Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, text(value)])),
      logFormat: text(record(properties.LoggingConfig).LogFormat) || 'Text',
      statements: statementsOfRole(text(properties.Role)),
      accessKeyId: `LAPTOP${createHash('sha256').update(id).digest('hex').slice(0, 14).toUpperCase()}`,
    };
  });
  // API Gateway wraps the ARN in an address of its own, `…/functions/<arn>/invocations`.
  const functionAt = (reference: Plain | undefined): FunctionPlan | undefined =>
    functions.find(({ arn, functionName }) => text(reference).includes(arn) || text(reference) === functionName);
  const integrations = ofType('AWS::ApiGatewayV2::Integration');
  const originHeaders = ofType('AWS::CloudFront::Distribution')
    .flatMap(({ properties }) => list(record(properties.DistributionConfig).Origins))
    .flatMap((origin) => list(record(origin).OriginCustomHeaders))
    .map((header) => [text(record(header).HeaderName).toLowerCase(), text(record(header).HeaderValue)] as const);
  return {
    functions,
    tables: ofType('AWS::DynamoDB::GlobalTable').map(tableOf),
    routes: ofType('AWS::ApiGatewayV2::Route').flatMap(({ properties }) => {
      const target = integrations.find(({ id }) => id === lastPart(properties.Target));
      const owner = functionAt(target?.properties.IntegrationUri);
      return owner === undefined ? [] : [{ key: text(properties.RouteKey), functionId: owner.id }];
    }),
    mappings: ofType('AWS::Lambda::EventSourceMapping').flatMap(({ properties }) => {
      const table = ofType('AWS::DynamoDB::GlobalTable').find(
        ({ arn }) => streamArn(arn) === text(properties.EventSourceArn),
      );
      const owner = functionAt(properties.FunctionName);
      if (table === undefined || owner === undefined) return [];
      const filters = list(record(properties.FilterCriteria).Filters).map(
        (filter): Plain => JSON.parse(text(record(filter).Pattern)),
      );
      return [{ table: table.name, functionId: owner.id, batchSize: Number(properties.BatchSize ?? 100), filters }];
    }),
    schedules: ofType('AWS::Scheduler::Schedule').flatMap(({ name, properties }) => {
      const target = record(properties.Target);
      const owner = functionAt(target.Arn);
      if (owner === undefined) return [];
      const everyMs = rateInMs(text(properties.ScheduleExpression));
      const allowed = statementsOfRole(text(target.RoleArn));
      return [{ name, everyMs, functionId: owner.id, input: text(target.Input) || '{}', statements: allowed }];
    }),
    edge: {
      originHeaders: Object.fromEntries(originHeaders),
      viewerRequest: ofType('AWS::CloudFront::Function')
        .map(({ properties }) => text(properties.FunctionCode))
        .at(0),
    },
    notEmulated: [
      ...new Set([
        ...resources.filter(({ type }) => !emulated.has(type)).map(({ type }) => type),
        ...(onNode.length < lambdas.length ? ['AWS::Lambda::Function (not Node)'] : []),
      ]),
    ].sort(),
  };
};
