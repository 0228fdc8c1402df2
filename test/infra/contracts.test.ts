import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type FunctionContract, type TableContract, tableVariable } from '#kernel/contract.ts';
import { platformTables } from '#platform/contract.ts';
import { contracts, functions, resourcesOf, root, templateOf } from './synthesised.ts';

const template = templateOf('test');
const lambdas = resourcesOf(template, 'AWS::Lambda::Function').filter(({ Runtime }) => Runtime.startsWith('nodejs'));
const tables = resourcesOf(template, 'AWS::DynamoDB::GlobalTable');
const roles = resourcesOf(template, 'AWS::IAM::Role');

const lambdaOf = (name: string) => {
  const found = lambdas.find(({ FunctionName }) => FunctionName === `aanschuif-test-${name}`);
  if (found === undefined) throw new Error(`No function ${name} in the template`);
  return found;
};
const tableId = (name: string): string =>
  tables.find(({ TableName }) => TableName === `aanschuif-test-${name}`)?.id ?? '';

/** A resource of a policy as `<table>`, `<table>/index/<name>`, `<table> stream` or `log`. */
const inWords = (resource: unknown): string => {
  const text = JSON.stringify(resource);
  const table = tables.find(({ id }) => text.includes(`"${id}"`));
  if (table === undefined) return text.includes('log') ? 'log' : text;
  const name = table.TableName.replace('aanschuif-test-', '');
  const restored = text.includes('-restored') ? '-restored' : '';
  return `${name}${restored}${/\/index\/[\w-]+/.exec(text)?.[0] ?? ''}${text.includes('"StreamArn"') ? ' stream' : ''}`;
};

/** What a function may do, one line per action and resource. */
const grantsOf = (name: string): string[] => {
  const role = roles.find(({ id }) => id === lambdaOf(name).Role['Fn::GetAtt'][0]);
  const statements: { Action: string | string[]; Resource: unknown }[] = (role?.Policies ?? []).flatMap(
    (policy: { PolicyDocument: { Statement: object[] } }) => policy.PolicyDocument.Statement,
  );
  return statements
    .flatMap(({ Action, Resource }) =>
      [Action].flat().flatMap((action) => [Resource].flat().map((resource) => `${action} ${inWords(resource)}`)),
    )
    .sort();
};

const allTables: Readonly<Record<string, TableContract>> = Object.assign(
  {},
  platformTables,
  ...contracts.map(({ tables }) => tables),
);

const expectedGrants = ({ tables, stream, restored }: FunctionContract): string[] =>
  [
    ...Object.entries(tables).flatMap(([table, uses]) => {
      const { due, indexes = {} } = allTables[table] ?? {};
      const names = restored ? [table, `${table}-restored`] : [table];
      return [
        ...(uses.includes('reads')
          ? [
              ...names.flatMap((name) => [`dynamodb:GetItem ${name}`, `dynamodb:Query ${name}`]),
              ...[...(due ? ['due'] : []), ...Object.keys(indexes)].map(
                (index) => `dynamodb:Query ${table}/index/${index}`,
              ),
            ]
          : []),
        ...(uses.includes('writes')
          ? ['DeleteItem', 'PutItem', 'UpdateItem'].flatMap((action) =>
              names.map((name) => `dynamodb:${action} ${name}`),
            )
          : []),
        ...(uses.includes('scans') ? names.map((name) => `dynamodb:Scan ${name}`) : []),
      ];
    }),
    ...(stream
      ? ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
          (action) => `dynamodb:${action} ${stream.table} stream`,
        )
      : []),
    'logs:CreateLogStream log',
    'logs:PutLogEvents log',
  ].sort();

describe('what a contract says is what stands on AWS', () => {
  test('every function of every contract, and no other', () => {
    expect(lambdas.map(({ FunctionName }) => FunctionName.replace('aanschuif-test-', '')).sort()).toEqual(
      functions.map(({ name }) => name).sort(),
    );
  });

  test('every function has its wiring, and every wiring its function', () => {
    const files = globSync('functions/*/*.lambda.ts', { cwd: root }).map((path) =>
      path.replace(/^functions[\\/](.*)[\\/](.*)\.lambda\.ts$/, '$1-$2'),
    );
    expect(files.sort()).toEqual(functions.map(({ name }) => name).sort());
  });

  test('every table of every contract, with its keys, indexes, stream and expiry', () => {
    const standing = tables.map((table) => ({
      name: table.TableName.replace('aanschuif-test-', ''),
      keys: table.KeySchema.map(({ AttributeName }: { AttributeName: string }) => AttributeName),
      indexes: Object.fromEntries(
        (table.GlobalSecondaryIndexes ?? []).map(
          (index: {
            IndexName: string;
            KeySchema: { AttributeName: string }[];
            Projection: { ProjectionType: string; NonKeyAttributes?: string[] };
          }) => [
            index.IndexName,
            [
              ...index.KeySchema.map(({ AttributeName }) => AttributeName),
              [index.Projection.ProjectionType, ...(index.Projection.NonKeyAttributes ?? [])].join(' '),
            ],
          ],
        ),
      ),
      stream: table.StreamSpecification?.StreamViewType,
      expiry: table.TimeToLiveSpecification?.AttributeName,
    }));
    const asked = Object.entries(allTables).map(([name, { due, indexes = {}, stream, garbage }]) => ({
      name,
      keys: ['of', 'item'],
      indexes: {
        ...(due && { due: ['dueBucket', 'dueAt', 'KEYS_ONLY'] }),
        ...Object.fromEntries(
          Object.entries(indexes).map(([index, { of, item, carries }]) => [
            index,
            [
              of,
              item,
              typeof carries !== 'string' ? ['INCLUDE', ...carries].join(' ') : carries === 'all' ? 'ALL' : 'KEYS_ONLY',
            ],
          ]),
        ),
      },
      stream: stream && 'NEW_AND_OLD_IMAGES',
      expiry: garbage && 'gone',
    }));
    const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name);
    expect(standing.sort(byName)).toEqual(asked.sort(byName));
  });

  test.each(functions)('$name gets the tables and settings it names, and no others', ({ name, contract }) => {
    const { Variables } = lambdaOf(name).Environment;
    const named = Object.keys(contract.tables);
    expect(Object.keys(Variables).sort()).toEqual([...named.map(tableVariable), ...contract.settings].sort());
    for (const table of named) expect(Variables[tableVariable(table)]).toEqual({ Ref: tableId(table) });
  });

  test.each(functions)('$name may do what its contract says, item by item, and nothing else', ({ name, contract }) => {
    expect(grantsOf(name)).toEqual(expectedGrants(contract));
  });

  test.each(functions)('$name has the time and memory it asks for', ({ name, contract }) => {
    const { Timeout, MemorySize } = lambdaOf(name);
    expect({ Timeout, MemorySize }).toEqual({
      Timeout: contract.timeoutSeconds ?? 10,
      MemorySize: contract.memory ?? 512,
    });
  });

  test('every path is one route with method ANY that leads to its room, and no path stands twice', () => {
    const integrations = resourcesOf(template, 'AWS::ApiGatewayV2::Integration');
    const standing = resourcesOf(template, 'AWS::ApiGatewayV2::Route').map(({ RouteKey, Target }) => {
      const integration = integrations.find(({ id }) => JSON.stringify(Target).includes(`"${id}"`));
      const lambda = lambdas.find(({ id }) => id === integration?.IntegrationUri['Fn::GetAtt'][0]);
      return `${RouteKey} → ${lambda?.FunctionName.replace('aanschuif-test-', '')}`;
    });
    const asked = contracts.flatMap(({ room, routes }) =>
      Object.values(routes).map(
        ({ path, by = 'http' }) => `${path === '$default' ? path : `ANY ${path}`} → ${room}-${by}`,
      ),
    );
    expect(standing.sort()).toEqual(asked.sort());
    const paths = contracts.flatMap(({ routes }) => Object.values(routes).map(({ path }) => path));
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('a route for machines lies below /webhooks/ or /api/deur/, takes POST alone save for one press, whose address people open too, and is answered by a function of its own', () => {
    const routes = contracts.flatMap((contract) => Object.values(contract.routes));
    for (const { path, page, methods, by } of routes) {
      expect(/^\/(?:webhooks|api\/deur)\//.test(path), path).toBe(page === 'machine');
      const taken = path.startsWith('/webhooks/geen-mail/') ? ['GET', 'POST'] : ['POST'];
      if (page === 'machine') expect([methods, by], path).toEqual([taken, expect.not.stringMatching(/^http$/)]);
    }
    expect(routes.filter(({ page }) => page === 'machine')).toHaveLength(5);
  });

  test('a stream starts the functions that ask for it, for the items that they name', () => {
    const standing = resourcesOf(template, 'AWS::Lambda::EventSourceMapping').map((mapping) => {
      const lambda = lambdas.find(({ id }) => id === mapping.FunctionName.Ref);
      const filter = JSON.parse(mapping.FilterCriteria.Filters[0].Pattern);
      return {
        name: lambda?.FunctionName.replace('aanschuif-test-', ''),
        table: mapping.EventSourceArn['Fn::GetAtt'][0],
        items: filter.dynamodb.Keys.item.S,
      };
    });
    const asked = functions.flatMap(({ name, contract: { stream } }) =>
      stream === undefined
        ? []
        : [
            {
              name,
              table: tableId(stream.table),
              items: stream.items.flatMap((word) => [word, { prefix: `${word}#` }]),
            },
          ],
    );
    expect(standing).toHaveLength(asked.length);
    expect(standing).toEqual(expect.arrayContaining(asked));
  });

  test('a schedule starts every tick, and nothing else', () => {
    const started = resourcesOf(template, 'AWS::Scheduler::Schedule').map(({ Target }) => Target.Arn['Fn::GetAtt'][0]);
    const ticks = functions.filter(({ contract }) => contract.tick).map(({ name }) => lambdaOf(name).id);
    expect(started.sort()).toEqual(ticks.sort());
  });
});
