import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Distribution, Function as EdgeFunction, FunctionCode, FunctionEventType } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { AttributeType, Billing, ProjectionType, StreamViewType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import {
  Architecture,
  Code,
  EventSourceMapping,
  Function as LambdaFunction,
  Runtime,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Topic } from 'aws-cdk-lib/aws-sns';

/** Three functions in plain JavaScript: one answers HTTP, one reads the stream, one ticks. */
const sources: Record<string, string> = {
  'notes-http': `
    const call = async (target, body) => {
      const response = await fetch(process.env.AWS_ENDPOINT_URL_DYNAMODB, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': 'DynamoDB_20120810.' + target,
          authorization: 'AWS4-HMAC-SHA256 Credential=' + process.env.AWS_ACCESS_KEY_ID + '/20190520/eu-west-1/dynamodb/aws4_request, SignedHeaders=host, Signature=x',
        },
        body: JSON.stringify(body),
      });
      return { status: response.status, answer: await response.json() };
    };
    const TableName = process.env.NOTES_TABLE;
    let calls = 0;
    module.exports.handler = async (event, context) => {
      calls += 1;
      const note = event.pathParameters && event.pathParameters.note;
      const json = (value, statusCode = 200, more = {}) => ({ statusCode, headers: { 'content-type': 'application/json', ...more }, body: JSON.stringify(value) });
      switch (event.routeKey) {
        case 'ANY /event': return { ...json(event), cookies: ['a=1; Path=/', 'b=2'] };
        case 'ANY /counted': return json({ calls }, 200, { 'cache-control': 'public, s-maxage=60' });
        case 'ANY /clock': return json({ now: new Date().toISOString(), called: Date(), left: context.getRemainingTimeInMillis(), pid: process.pid });
        case 'ANY /throw': throw new Error('broken on purpose');
        case 'ANY /exit': process.exit(3);
        case 'ANY /hang': return new Promise(() => setInterval(() => {}, 1000));
        case 'ANY /slow': await new Promise((done) => setTimeout(done, 150)); return json({ pid: process.pid });
        case 'ANY /scan': return json(await call('Scan', { TableName }));
        case 'ANY /secret': return json({ secret: process.env.LINK_SECRET, key: process.env.RESEND_API_KEY, mail: process.env.RESEND_BASE_URL });
        case 'ANY /unsupported': return json({ status: (await fetch(process.env.AWS_ENDPOINT_URL + '/queue', { method: 'POST', body: '{}' })).status });
        case 'ANY /binary': return { statusCode: 200, headers: { 'content-type': 'image/png' }, body: Buffer.from([1, 2, 250]).toString('base64'), isBase64Encoded: true };
        case 'ANY /notes/{note}':
          if (event.requestContext.http.method === 'POST') {
            const put = { TableName, Item: { of: { S: 'note' }, item: { S: note }, at: { S: new Date().toISOString() }, due: { S: 'all' } } };
            return json(await call('TransactWriteItems', { TransactItems: [{ Put: put }] }));
          }
          return json(await call('Query', { TableName, KeyConditionExpression: '#of = :of', ExpressionAttributeNames: { '#of': 'of' }, ExpressionAttributeValues: { ':of': { S: note } } }));
        default: return json({ routeKey: event.routeKey }, 404);
      }
    };`,
  'notes-copy': `
    module.exports.handler = async (event) => {
      for (const record of event.Records) {
        await fetch(process.env.AWS_ENDPOINT_URL_DYNAMODB, {
          method: 'POST',
          headers: {
            'content-type': 'application/x-amz-json-1.0',
            'x-amz-target': 'DynamoDB_20120810.PutItem',
            authorization: 'AWS4-HMAC-SHA256 Credential=' + process.env.AWS_ACCESS_KEY_ID + '/20190520/eu-west-1/dynamodb/aws4_request, SignedHeaders=host, Signature=x',
          },
          body: JSON.stringify({ TableName: process.env.NOTES_TABLE, Item: { of: { S: 'copy' }, item: record.dynamodb.Keys.item, arn: { S: record.eventSourceARN }, name: { S: record.eventName } } }),
        });
      }
    };`,
  'notes-tick': `
    module.exports.handler = async () => {
      await fetch(process.env.AWS_ENDPOINT_URL_DYNAMODB, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': 'DynamoDB_20120810.PutItem',
          authorization: 'AWS4-HMAC-SHA256 Credential=' + process.env.AWS_ACCESS_KEY_ID + '/20190520/eu-west-1/dynamodb/aws4_request, SignedHeaders=host, Signature=x',
        },
        body: JSON.stringify({ TableName: process.env.NOTES_TABLE, Item: { of: { S: 'tick' }, item: { S: new Date().toISOString() } } }),
      });
    };`,
};

const routes = [
  '/event',
  '/counted',
  '/clock',
  '/throw',
  '/exit',
  '/hang',
  '/slow',
  '/scan',
  '/secret',
  '/unsupported',
  '/binary',
];

/** A small stack with one of everything that the laptop runs; its functions' files are written under `folder`. */
export const makeFixtureApp = (folder: string) => {
  const app = new App({
    outdir: join(folder, 'cdk.out'),
    context: { 'aws:cdk:disable-asset-staging': true },
    analyticsReporting: false,
    builtinCloudFormationValidation: false,
  });
  const stack = new Stack(app, 'Fixture');
  const table = new TableV2(stack, 'Notes', {
    partitionKey: { name: 'of', type: AttributeType.STRING },
    sortKey: { name: 'item', type: AttributeType.STRING },
    billing: Billing.onDemand(),
    dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
    globalSecondaryIndexes: [
      {
        indexName: 'due',
        partitionKey: { name: 'due', type: AttributeType.STRING },
        sortKey: { name: 'at', type: AttributeType.STRING },
        projectionType: ProjectionType.KEYS_ONLY,
      },
    ],
  });
  const linkSecret = new Secret(stack, 'LinkSecret', { generateSecretString: { passwordLength: 40 } });
  const makeFunction = (name: string) => {
    const path = join(folder, 'functions', name);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'index.cjs'), sources[name] ?? '');
    return new LambdaFunction(stack, name, {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(path),
      timeout: Duration.seconds(1),
      memorySize: 256,
      environment: { NOTES_TABLE: table.tableName },
    });
  };
  const http = makeFunction('notes-http');
  http.addEnvironment('LINK_SECRET', linkSecret.secretValue.unsafeUnwrap());
  http.addEnvironment('RESEND_API_KEY', 'given');
  table.grant(http, 'dynamodb:Query', 'dynamodb:PutItem');
  const copy = makeFunction('notes-copy');
  new EventSourceMapping(stack, 'Copies', {
    target: copy,
    eventSourceArn: table.tableStreamArn ?? '',
    startingPosition: StartingPosition.LATEST,
    retryAttempts: 0,
    filters: [{ pattern: JSON.stringify({ dynamodb: { Keys: { of: { S: ['note'] } } } }) }],
  });
  table.grantStreamRead(copy);
  const letters = new TableV2(stack, 'Letters', {
    partitionKey: { name: 'of', type: AttributeType.STRING },
    sortKey: { name: 'item', type: AttributeType.STRING },
    billing: Billing.onDemand(),
    dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
  });
  new EventSourceMapping(stack, 'LetterCopies', {
    target: copy,
    eventSourceArn: letters.tableStreamArn ?? '',
    startingPosition: StartingPosition.LATEST,
  });
  letters.grantStreamRead(copy);
  table.grant(copy, 'dynamodb:PutItem');
  const tick = makeFunction('notes-tick');
  table.grant(tick, 'dynamodb:PutItem');
  new Schedule(stack, 'EveryMinute', {
    schedule: ScheduleExpression.rate(Duration.minutes(1)),
    target: new LambdaInvoke(tick, { retryAttempts: 0 }),
  });
  const api = new HttpApi(stack, 'Api');
  const integration = new HttpLambdaIntegration('NotesHttp', http, { scopePermissionToRoute: false });
  for (const path of [...routes, '/notes/{note}']) api.addRoutes({ path, methods: [HttpMethod.ANY], integration });
  const language = new EdgeFunction(stack, 'Language', {
    code: FunctionCode.fromInline(
      "function handler(event) { var request = event.request; if (request.uri === '/en' || request.uri.indexOf('/en/') === 0) { request.uri = request.uri.slice(3) || '/'; request.headers['x-language'] = { value: 'en' }; } return request; }",
    ),
  });
  new Distribution(stack, 'Front', {
    defaultBehavior: {
      origin: new HttpOrigin('api.example.org', { customHeaders: { 'x-from-front': 'front-secret' } }),
      functionAssociations: [{ function: language, eventType: FunctionEventType.VIEWER_REQUEST }],
    },
  });
  new Topic(stack, 'Alarms');
  new CfnOutput(stack, 'Address', { value: api.apiEndpoint });
  return { app, stack };
};
