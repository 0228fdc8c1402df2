import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { type Contract, type FunctionContract, tableVariable } from '#kernel/contract.ts';
import { accept } from './accept.ts';
import { countLines, errorLines } from './count-lines.ts';
import { type House, nameOf, type Room, tableNamed } from './house.ts';

/** What a function may do with the tables its contract names: item by item, and it scans only what its contract says it scans. */
const grantsOf = (house: House, name: string, { tables, restored }: FunctionContract): PolicyStatement[] => {
  const used = Object.entries(tables).map(([table, uses]) => ({ ...tableNamed(house, table, name), uses }));
  const read = used.filter(({ uses }) => uses.includes('reads'));
  const written = used.filter(({ uses }) => uses.includes('writes'));
  const indexes = read.flatMap(({ table, contract }) =>
    [...(contract.due ? ['due'] : []), ...Object.keys(contract.indexes ?? {})].map(
      (index) => `${table.tableArn}/index/${index}`,
    ),
  );
  const scanned = used.filter(({ uses }) => uses.includes('scans'));
  const arns = (some: typeof used) =>
    some.flatMap(({ table: { tableArn } }) => (restored ? [tableArn, `${tableArn}-restored`] : [tableArn]));
  return [
    { actions: ['dynamodb:GetItem', 'dynamodb:Query'], resources: arns(read) },
    { actions: ['dynamodb:Query'], resources: indexes },
    { actions: ['dynamodb:Scan'], resources: arns(scanned) },
    { actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'], resources: arns(written) },
  ]
    .filter(({ resources }) => resources.length > 0)
    .map((statement) => new PolicyStatement(statement));
};

const environmentOf = (house: House, name: string, { tables, settings }: FunctionContract): Record<string, string> => ({
  ...Object.fromEntries(
    Object.keys(tables).map((table) => [tableVariable(table), tableNamed(house, table, name).table.tableName]),
  ),
  ...Object.fromEntries(settings.map((setting) => [setting, house.settings[setting]])),
});

/** The built bundle of a function; throws what to do when there is none. */
const bundleOf = (house: House, name: string): Code => {
  const folder = join(house.bundles, name);
  if (!existsSync(join(folder, 'index.cjs'))) {
    throw new Error(`There is no bundle of ${name} in ${house.bundles}: run "npm run build" first.`);
  }
  return Code.fromAsset(folder, { exclude: ['*.map'] });
};

/** A function and its log; whatever starts it is wired by the construct that asked for it. */
export type RoomFunction = { readonly name: string; readonly lambda: LambdaFunction; readonly log: LogGroup };

/**
 * A function as this house keeps it: the bundle `<room>-<name>` on Node 24 and arm64, 512 MB and 10 s unless its contract says otherwise,
 * a role of its own that holds exactly what the contract names, and a log of its own whose errors are counted. `readsStream` is the ARN
 * of the stream that starts it.
 */
export const roomFunction = <C extends Contract>(
  { house, contract, scope }: Room<C>,
  part: string,
  { readsStream }: { readonly readsStream?: string } = {},
): RoomFunction => {
  const { stage } = house;
  const asked: FunctionContract | undefined = contract.functions[part];
  if (asked === undefined) throw new Error(`The contract of ${contract.room} has no function ${part}.`);
  const name = `${contract.room}-${part}`;
  const log = new LogGroup(scope, `${part}-log`, {
    logGroupName: `/aanschuif/${stage.name}/${name}`,
    retention: stage.logRetention,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  countLines(stage, log, { name: 'errors', pattern: errorLines });
  const role = new Role(scope, `${part}-role`, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: {
      contract: new PolicyDocument({
        statements: [
          ...grantsOf(house, name, asked),
          ...(readsStream === undefined
            ? []
            : [
                new PolicyStatement({
                  actions: [
                    'dynamodb:DescribeStream',
                    'dynamodb:GetRecords',
                    'dynamodb:GetShardIterator',
                    'dynamodb:ListStreams',
                  ],
                  resources: [readsStream],
                }),
              ]),
          new PolicyStatement({
            actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
            resources: [log.logGroupArn],
          }),
        ],
      }),
    },
  });
  const lambda = new LambdaFunction(scope, part, {
    functionName: nameOf(stage, name),
    description: `${name}, secrets ${stage.secretsVersion}`,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: 'index.handler',
    code: bundleOf(house, name),
    memorySize: asked.memory ?? 512,
    timeout: Duration.seconds(asked.timeoutSeconds ?? 10),
    environment: environmentOf(house, name, asked),
    role,
    logGroup: log,
    // Lambda then reports its own troubles (time-outs, memory) as JSON as well, so that they can be counted.
    loggingFormat: LoggingFormat.JSON,
    tracing: Tracing.DISABLED,
  });
  accept(lambda, {
    'Serverless-LambdaDLQ':
      'What a call did not get done is still due in DynamoDB, which is the only thing here that remembers.',
    'Serverless-LambdaAsyncFailureDestination':
      'A tick that failed is run again within a minute, and its failure is counted from its log.',
    'Serverless-LambdaTracing':
      'A trace would hold the address of a page, and a personal link is an address. Logs carry the request id.',
  });
  lambda.node.defaultChild?.node.addDependency(house.staticFiles);
  house.functions.set(name, lambda);
  return { name, lambda, log };
};
