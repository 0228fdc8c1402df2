import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { appOf, contracts, functions, resourcesOf, root, templateOf } from './synthesised.ts';

const template = templateOf('test');
const of = (type: string) => resourcesOf(template, type);
const isOurs = ({ Runtime }: { Runtime?: string }): boolean => Runtime?.startsWith('nodejs') === true;
const lambdas = of('AWS::Lambda::Function').filter(isOurs);
const nameOf = ({ FunctionName }: { FunctionName?: string }): string =>
  (FunctionName ?? '').replace('aanschuif-test-', '');

/** Every statement of every policy in the template. */
const statements = [
  ...of('AWS::IAM::Policy').map(({ PolicyDocument }) => PolicyDocument),
  ...of('AWS::IAM::Role').flatMap(({ Policies }) =>
    (Policies ?? []).map((policy: { PolicyDocument: object }) => policy.PolicyDocument),
  ),
].flatMap((document): { Effect: string; Action: string | string[]; Resource: unknown }[] => document.Statement);
const actions = statements.flatMap(({ Action }) => [Action].flat());

describe('tables', () => {
  const tables = of('AWS::DynamoDB::GlobalTable');

  test('are there', () => {
    expect(tables.length).toBeGreaterThanOrEqual(6);
  });

  test('can each be brought back to any second of 35 days', () => {
    for (const { Replicas } of tables) {
      expect(Replicas[0].PointInTimeRecoverySpecification).toEqual({
        PointInTimeRecoveryEnabled: true,
        RecoveryPeriodInDays: 35,
      });
    }
  });

  test('can not be deleted, by hand or with their stack, on any stage', () => {
    for (const stage of ['laptop', 'test']) {
      for (const { Replicas, resource } of resourcesOf(templateOf(stage), 'AWS::DynamoDB::GlobalTable')) {
        expect(Replicas[0].DeletionProtectionEnabled).toBe(true);
        expect(resource.DeletionPolicy).toBe('Retain');
        expect(resource.UpdateReplacePolicy).toBe('Retain');
      }
    }
  });

  test('are encrypted under a key whose use the account can see', () => {
    for (const { SSESpecification } of tables) expect(SSESpecification).toEqual({ SSEEnabled: true, SSEType: 'KMS' });
  });

  test('are paid per request and lie in one region', () => {
    for (const { BillingMode, Replicas } of tables) {
      expect(BillingMode).toBe('PAY_PER_REQUEST');
      expect(Replicas.map(({ Region }: { Region: string }) => Region)).toEqual(['eu-west-1']);
    }
  });
});

describe('functions', () => {
  test('run on Node 24 and arm64, without tracing', () => {
    for (const { Runtime, Architectures, Handler, TracingConfig } of lambdas) {
      expect({ Runtime, Architectures, Handler, TracingConfig }).toEqual({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        TracingConfig: undefined,
      });
    }
  });

  test('besides them only the one that CDK brings for uploading', () => {
    const others = of('AWS::Lambda::Function').filter((lambda) => !isOurs(lambda));
    expect(others.map(({ id }) => id.replace(/[\dA-F]+$/, ''))).toEqual(['CustomCDKBucketDeployment']);
  });

  test('have a role each that nobody shares', () => {
    const roles = of('AWS::Lambda::Function').map(({ Role }) => JSON.stringify(Role));
    expect(new Set(roles).size).toBe(roles.length);
  });

  test('have a log each, and every log in the stack is kept for the time the stage says', () => {
    const logs = of('AWS::Logs::LogGroup');
    for (const { RetentionInDays } of logs) expect(RetentionInDays).toBe(30);
    const used = of('AWS::Lambda::Function').map(({ LoggingConfig }) => LoggingConfig.LogGroup.Ref);
    expect(new Set(used).size).toBe(used.length);
    expect(logs.map(({ id }) => id)).toEqual(expect.arrayContaining(used));
  });

  test('log as JSON, or their errors could not be counted', () => {
    for (const { LoggingConfig } of lambdas) expect(LoggingConfig.LogFormat).toBe('JSON');
  });
});

describe('least privilege', () => {
  test('no action is given by a pattern', () => {
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
  });

  test('two functions scan, both about erasing, and one of them in what a restore brought back', () => {
    const scanning = of('AWS::IAM::Role').filter(({ Policies }) =>
      JSON.stringify(Policies ?? []).includes('dynamodb:Scan'),
    );
    const theirs = lambdas.filter(({ Role }) => scanning.some(({ id }) => Role['Fn::GetAtt'][0] === id));
    expect(theirs.map(nameOf).sort()).toEqual(['web-own-data', 'web-replay']);
    const restored = of('AWS::IAM::Role').filter(({ Policies }) =>
      JSON.stringify(Policies ?? []).includes('-restored'),
    );
    expect(lambdas.filter(({ Role }) => restored.some(({ id }) => Role['Fn::GetAtt'][0] === id)).map(nameOf)).toEqual([
      'web-replay',
    ]);
    const started = JSON.stringify([
      of('AWS::Scheduler::Schedule'),
      of('AWS::Lambda::EventSourceMapping'),
      of('AWS::ApiGatewayV2::Integration'),
    ]);
    const replay = lambdas.find((one) => nameOf(one) === 'web-replay');
    expect(started).not.toContain(`"${replay?.id}"`);
  });

  test('nobody changes a table itself', () => {
    const given = new Set(actions.filter((action) => action.startsWith('dynamodb:')));
    expect([...given].sort()).toEqual([
      'dynamodb:DeleteItem',
      'dynamodb:DescribeStream',
      'dynamodb:GetItem',
      'dynamodb:GetRecords',
      'dynamodb:GetShardIterator',
      'dynamodb:ListStreams',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:Scan',
      'dynamodb:UpdateItem',
    ]);
  });

  test('no resource is given by a pattern but the files of the site', () => {
    const patterns = statements
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(({ Resource }) => [Resource].flat().map((resource) => JSON.stringify(resource)))
      .filter((resource) => resource.includes('*'));
    expect(patterns).toHaveLength(1);
    expect(patterns[0]).toContain('/static/*');
  });

  test("only the senders hold the mail provider's key, and it stands in no template", () => {
    const holders = lambdas.filter(({ Environment }) => JSON.stringify(Environment).includes('resend-api-key'));
    expect(holders.map(nameOf).sort()).toEqual(['follow-ups-send', 'follow-ups-tick']);
    const names = lambdas.filter(({ Environment }) => 'RESEND_API_KEY' in Environment.Variables).map(nameOf);
    expect(names.sort()).toEqual(['follow-ups-send', 'follow-ups-tick']);
    for (const { Environment } of holders) {
      expect(Environment.Variables.RESEND_API_KEY).toBe(
        '{{resolve:secretsmanager:aanschuif-test-resend-api-key:SecretString:::}}',
      );
    }
  });

  test('only the function of its webhooks holds what the mail provider signs with, and neither the other holds', () => {
    const holders = lambdas.filter(({ Environment }) => JSON.stringify(Environment).includes('resend-webhook-secret'));
    expect(holders.map(nameOf)).toEqual(['follow-ups-webhook']);
    const variables = holders.map(({ Environment }) => Environment.Variables);
    expect(variables.map(({ RESEND_WEBHOOK_SECRET }) => RESEND_WEBHOOK_SECRET)).toEqual([
      '{{resolve:secretsmanager:aanschuif-test-resend-webhook-secret:SecretString:::}}',
    ]);
    expect(variables.filter((one) => 'RESEND_API_KEY' in one)).toEqual([]);
  });

  test('a secret is everywhere a reference, and outlives the stack', () => {
    const secrets = of('AWS::SecretsManager::Secret');
    expect(secrets.map(({ Name }) => Name).sort()).toEqual([
      'aanschuif-test-erasure-secret',
      'aanschuif-test-link-secret',
      'aanschuif-test-origin-secret',
    ]);
    for (const { GenerateSecretString, resource } of secrets) {
      expect(GenerateSecretString).toEqual({ ExcludePunctuation: true, PasswordLength: 48 });
      expect(resource.DeletionPolicy).toBe('Retain');
    }
    for (const { Environment } of lambdas) {
      for (const name of ['ORIGIN_SECRET', 'LINK_SECRET', 'ERASURE_SECRET']) {
        if (!(name in Environment.Variables)) continue;
        expect(JSON.stringify(Environment.Variables[name])).toContain('{{resolve:secretsmanager:');
      }
    }
  });

  test('one role starts all ticks, only from their own group, and starts nothing else', () => {
    const schedules = of('AWS::Scheduler::Schedule');
    const roleIds = new Set(schedules.map(({ Target }) => Target.RoleArn['Fn::GetAtt'][0]));
    expect(roleIds.size).toBe(1);
    const role = of('AWS::IAM::Role').find(({ id }) => roleIds.has(id));
    const trust = role?.AssumeRolePolicyDocument.Statement[0];
    expect(trust.Principal).toEqual({ Service: 'scheduler.amazonaws.com' });
    expect(JSON.stringify(trust.Condition)).toContain('aws:SourceArn');
    const invoked = statements.filter(({ Action }) => [Action].flat().includes('lambda:InvokeFunction'));
    const arns = invoked.flatMap(({ Resource }) => [Resource].flat().map((resource) => JSON.stringify(resource)));
    expect(arns.sort()).toEqual(schedules.map(({ Target }) => JSON.stringify(Target.Arn)).sort());
  });
});

describe('what happens by itself', () => {
  test('a stream tries a record once and lets go', () => {
    const mappings = of('AWS::Lambda::EventSourceMapping');
    expect(mappings.length).toBeGreaterThan(0);
    for (const mapping of mappings) {
      expect(mapping.MaximumRetryAttempts).toBe(0);
      expect(mapping.StartingPosition).toBe('LATEST');
      expect(mapping.DestinationConfig).toBeUndefined();
      expect(mapping.BisectBatchOnFunctionError).toBeUndefined();
      expect(mapping.FunctionResponseTypes).toBeUndefined();
    }
  });

  test('what is erased starts nothing, and the sender is started by new mails only', () => {
    for (const { FunctionName, FilterCriteria } of of('AWS::Lambda::EventSourceMapping')) {
      const lambda = lambdas.find(({ id }) => id === FunctionName.Ref);
      const { eventName } = JSON.parse(FilterCriteria.Filters[0].Pattern);
      expect(eventName).toEqual(nameOf(lambda ?? {}) === 'follow-ups-send' ? ['INSERT'] : ['INSERT', 'MODIFY']);
    }
  });

  test('a tick runs once a minute, and nobody repeats a failed run', () => {
    const schedules = of('AWS::Scheduler::Schedule');
    expect(schedules.length).toBeGreaterThan(0);
    for (const { ScheduleExpression, Target, State, FlexibleTimeWindow } of schedules) {
      expect({ ScheduleExpression, State, FlexibleTimeWindow }).toEqual({
        ScheduleExpression: 'rate(1 minute)',
        State: 'ENABLED',
        FlexibleTimeWindow: { Mode: 'OFF' },
      });
      expect(Target.RetryPolicy.MaximumRetryAttempts).toBe(0);
    }
    const again = of('AWS::Lambda::EventInvokeConfig');
    expect(again.map(({ FunctionName }) => FunctionName.Ref).sort()).toEqual(
      schedules.map(({ Target }) => Target.Arn['Fn::GetAtt'][0]).sort(),
    );
    for (const { MaximumRetryAttempts } of again) expect(MaximumRetryAttempts).toBe(0);
  });
});

describe('alarms', () => {
  const alarms = of('AWS::CloudWatch::Alarm');
  const named = (name: string) => alarms.find(({ AlarmName }) => AlarmName === `aanschuif-test-${name}`);

  test('are five', () => {
    expect(alarms.map(({ AlarmName }) => AlarmName).sort()).toEqual([
      'aanschuif-test-errors',
      'aanschuif-test-mail-late',
      'aanschuif-test-mail-uncertain',
      'aanschuif-test-tick-missing',
      'aanschuif-test-writes-throttled',
    ]);
  });

  test('say what they mean for people and name a page that is there and has their steps', () => {
    for (const { AlarmDescription } of alarms) {
      const [, impact = '', runbook = ''] =
        /^Impact: (.+) Runbook: (docs\/runbooks\/[\w-]+\.md)$/.exec(AlarmDescription) ?? [];
      expect(impact.length).toBeGreaterThan(20);
      expect(existsSync(join(root, runbook))).toBe(true);
      expect(readFileSync(join(root, runbook), 'utf8')).toMatch(/What it means\.[\s\S]*## (Look|Do)/);
    }
  });

  test('each tells a person, and tells when it is over', () => {
    const [topic] = of('AWS::SNS::Topic');
    for (const { AlarmActions, OKActions } of alarms) {
      expect(AlarmActions).toEqual([{ Ref: topic?.id }]);
      expect(OKActions).toEqual([{ Ref: topic?.id }]);
    }
    expect(of('AWS::SNS::Subscription').map(({ Protocol }) => Protocol)).toEqual(['email']);
  });

  test('errors of every function are counted, and mails that a person hears of otherwise are not', () => {
    const filters = of('AWS::Logs::MetricFilter');
    const counted = filters.filter(({ MetricTransformations }) => MetricTransformations[0].MetricName === 'errors');
    expect(counted.map(({ LogGroupName }) => LogGroupName.Ref).sort()).toEqual(
      lambdas.map(({ LoggingConfig }) => LoggingConfig.LogGroup.Ref).sort(),
    );
    for (const { FilterPattern } of counted) {
      expect(FilterPattern).toContain('$.level = "error"');
      expect(FilterPattern).toContain('$.type = "platform.report"');
      for (const what of ['mail-late', 'mail-uncertain', 'mail-failed'])
        expect(FilterPattern).toContain(`$.what != "${what}"`);
    }
  });

  test('a late and an uncertain mail are counted from the lines that the sender writes', () => {
    for (const [metric, what] of Object.entries({ 'mails-late': 'mail-late', 'mails-uncertain': 'mail-uncertain' })) {
      const filters = of('AWS::Logs::MetricFilter').filter(
        ({ MetricTransformations }) => MetricTransformations[0].MetricName === metric,
      );
      expect(filters.map(({ FilterPattern }) => FilterPattern)).toEqual([
        `{ $.what = "${what}" }`,
        `{ $.what = "${what}" }`,
      ]);
      expect(named(what)?.MetricName).toBe(metric);
    }
  });

  test('the tick that ran least counts, and silence of all of them is bad', () => {
    const alarm = named('tick-missing');
    const ticks = of('AWS::Scheduler::Schedule').map(({ Target }) => Target.Arn['Fn::GetAtt'][0]);
    const watched = alarm?.Metrics.flatMap(
      (metric: { MetricStat?: { Metric: { Dimensions: { Value: { Ref: string } }[] } } }) =>
        (metric.MetricStat?.Metric.Dimensions ?? []).map(({ Value }) => Value.Ref),
    );
    expect(watched.sort()).toEqual(ticks.sort());
    expect({ minutes: alarm?.EvaluationPeriods, silence: alarm?.TreatMissingData }).toEqual({
      minutes: 5,
      silence: 'breaching',
    });
  });

  test('throttled writes of every table are looked at', () => {
    const query = JSON.stringify(named('writes-throttled')?.Metrics);
    for (const { id } of of('AWS::DynamoDB::GlobalTable')) expect(query).toContain(`"${id}"`);
  });
});

describe('the front', () => {
  const [distribution] = of('AWS::CloudFront::Distribution');
  const { DistributionConfig } = distribution ?? {};

  test('only https, TLS 1.2 or newer, HTTP/2 and 3', () => {
    expect(DistributionConfig.ViewerCertificate.MinimumProtocolVersion).toBe('TLSv1.2_2021');
    expect(DistributionConfig.HttpVersion).toBe('http2and3');
    for (const behaviour of [DistributionConfig.DefaultCacheBehavior, ...DistributionConfig.CacheBehaviors]) {
      expect(behaviour.ViewerProtocolPolicy).toBe('redirect-to-https');
    }
  });

  test('T10: the API gets the header by which it knows its front, from a secret', () => {
    const headers = DistributionConfig.Origins.flatMap(
      (origin: { OriginCustomHeaders?: { HeaderName: string; HeaderValue: unknown }[] }) =>
        origin.OriginCustomHeaders ?? [],
    );
    expect(headers).toHaveLength(1);
    expect(headers[0].HeaderName).toBe('x-origin-secret');
    expect(JSON.stringify(headers[0].HeaderValue)).toContain('{{resolve:secretsmanager:');
  });

  test('no cookie is part of a cache key, and nothing is shared that does not say so', () => {
    const [{ CachePolicyConfig: policy }] = of('AWS::CloudFront::CachePolicy') as [
      { CachePolicyConfig: Record<string, unknown> },
    ];
    expect(policy).toMatchObject({ DefaultTTL: 0, MinTTL: 0 });
    expect(policy.ParametersInCacheKeyAndForwardedToOrigin).toEqual({
      CookiesConfig: { CookieBehavior: 'none' },
      HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['x-language'] },
      QueryStringsConfig: { QueryStringBehavior: 'all' },
      EnableAcceptEncodingBrotli: true,
      EnableAcceptEncodingGzip: true,
    });
  });

  test('an error is shared no longer than it says itself, and comes as the function made it', () => {
    const whatCloudFrontSharesUnasked = [404, 414, 500, 501, 502, 503, 504];
    expect(DistributionConfig.CustomErrorResponses).toEqual(
      whatCloudFrontSharesUnasked.map((ErrorCode) => ({ ErrorCode, ErrorCachingMinTTL: 0 })),
    );
  });

  test("the API sees cookies, the visitor's address, where a form came from and what webhooks and devices sign, but not the name of the front", () => {
    const [{ OriginRequestPolicyConfig: policy }] = of('AWS::CloudFront::OriginRequestPolicy') as [
      { OriginRequestPolicyConfig: { CookiesConfig: object; HeadersConfig: { Headers: string[] } } },
    ];
    expect(policy.CookiesConfig).toEqual({ CookieBehavior: 'all' });
    const ofWebhooks = ['svix-id', 'svix-timestamp', 'svix-signature'];
    expect(policy.HeadersConfig.Headers).toEqual([
      ...['CloudFront-Viewer-Address', 'Origin', 'Content-Type', 'Accept'],
      ...ofWebhooks,
      ...['x-device', 'x-at', 'x-signature'],
    ]);
    // CloudFront takes no more in one policy.
    expect(policy.HeadersConfig.Headers.length).toBeLessThanOrEqual(10);
  });

  test('T12: no access log holds a path or an address', () => {
    expect(DistributionConfig.Logging).toBeUndefined();
    const [{ AccessLogSettings }] = of('AWS::ApiGatewayV2::Stage') as [{ AccessLogSettings: { Format: string } }];
    expect(AccessLogSettings.Format).toContain('$context.routeKey');
    expect(AccessLogSettings.Format).not.toMatch(/\$context\.(path|identity|domainName)|userAgent/);
  });

  test('the API is throttled and opens nothing to other sites', () => {
    const [{ DefaultRouteSettings }] = of('AWS::ApiGatewayV2::Stage') as [{ DefaultRouteSettings: object }];
    expect(DefaultRouteSettings).toEqual({ ThrottlingBurstLimit: 1000, ThrottlingRateLimit: 500 });
    expect(of('AWS::ApiGatewayV2::Api').map(({ CorsConfiguration }) => CorsConfiguration)).toEqual([undefined]);
  });

  test('nobody but CloudFront reads the bucket, and uploading leaves older files alone', () => {
    const [bucket] = of('AWS::S3::Bucket');
    expect(Object.values(bucket?.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
    expect(bucket?.BucketEncryption).toBeDefined();
    const [deployment] = of('Custom::CDKBucketDeployment');
    expect(deployment).toMatchObject({ Prune: false, DestinationBucketKeyPrefix: 'static' });
    expect(deployment?.SystemMetadata).toEqual({ 'cache-control': 'public, max-age=31536000, immutable' });
  });

  test('static files are there before a function names them', () => {
    const uploads = of('Custom::CDKBucketDeployment').map(({ id }) => id);
    for (const { resource } of lambdas) expect(resource.DependsOn).toEqual(expect.arrayContaining(uploads));
  });

  describe('takes the language off the path', () => {
    const [{ FunctionCode }] = of('AWS::CloudFront::Function') as [{ FunctionCode: string }];
    const run = runInNewContext(`${FunctionCode};handler`) as (event: object) => {
      uri: string;
      headers: Record<string, { value: string }>;
    };
    const ask = (uri: string, headers: Record<string, { value: string }> = {}) => {
      const answer = run({ request: { uri, headers } });
      return [answer.uri, answer.headers['x-language']?.value];
    };

    test.each([
      ['/', '/', undefined],
      ['/en', '/', 'en'],
      ['/en/', '/', 'en'],
      ['/en/bijeenkomsten/den-haag', '/bijeenkomsten/den-haag', 'en'],
      ['/bijeenkomsten/den-haag', '/bijeenkomsten/den-haag', undefined],
      ['/enschede', '/enschede', undefined],
      ['/EN/', '/EN/', undefined],
      ['/bijeenkomsten/en/', '/bijeenkomsten/en/', undefined],
    ])('%s', (asked, path, language) => {
      expect(ask(asked)).toEqual([path, language]);
    });

    test('and believes no language that a visitor claims', () => {
      expect(ask('/', { 'x-language': { value: 'en' } })).toEqual(['/', undefined]);
      expect(ask('/en/', { 'x-language': { value: 'xx' } })).toEqual(['/', 'en']);
    });
  });
});

describe('the stack', () => {
  test('stays far from its limits: under 250 routes and 400 resources', () => {
    expect(of('AWS::ApiGatewayV2::Route').length).toBeLessThan(250);
    expect(Object.keys(template.toJSON().Resources).length).toBeLessThan(400);
  });

  test('lets the API call each function by one permission', () => {
    const answering = new Set(
      contracts.flatMap(({ room, routes }) => Object.values(routes).map(({ by = 'http' }) => `${room}-${by}`)),
    );
    expect(of('AWS::Lambda::Permission')).toHaveLength(answering.size);
    expect(functions.map(({ name }) => name)).toEqual(expect.arrayContaining([...answering]));
  });

  test('on a test stage is protected against being deleted', () => {
    expect(appOf('test').stack.terminationProtection).toBe(true);
  });

  test('on the laptop answers where it is told to, and is otherwise the stack that is deployed', () => {
    const laptop = Template.fromStack(appOf('laptop', { siteAddress: 'http://localhost:4321' }).stack);
    for (const { Environment, ...lambda } of resourcesOf(laptop, 'AWS::Lambda::Function').filter(isOurs)) {
      const { SITE_ADDRESS } = Environment.Variables;
      expect([undefined, 'http://localhost:4321'], String(lambda.id)).toContain(SITE_ADDRESS);
    }
    const types = (some: Template) =>
      Object.values<{ Type: string }>(some.toJSON().Resources)
        .map(({ Type }) => Type)
        .sort();
    expect(types(laptop)).toEqual(types(template));
  });

  test('is the same bytes each time', () => {
    expect(templateOf('test').toJSON()).toEqual(template.toJSON());
  });
});
