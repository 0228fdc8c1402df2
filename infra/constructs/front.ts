import { CfnElement, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { accept } from './accept.ts';
import { asDeclared } from './as-declared.ts';
import { nameOf } from './house.ts';

/**
 * Runs at the edge on every request but those for static files: takes `/en` off the path and says in `x-language` that it stood there,
 * so that a path stands once. Whatever a visitor sent under that name is dropped, because the header is part of the cache's key.
 */
const takeLanguageOff = `function handler(event) {
  var request = event.request;
  delete request.headers['x-language'];
  if (request.uri === '/en' || request.uri.indexOf('/en/') === 0) {
    request.uri = request.uri.slice(3) || '/';
    request.headers['x-language'] = { value: 'en' };
  }
  return request;
}
`;

/** The front as the rest of the stack sees it: what must be uploaded before functions name it, and the address that DNS points at. */
export type Front = { readonly staticFiles: BucketDeployment; readonly distribution: Distribution };

/**
 * What visitors talk to: CloudFront, with the static files of a bucket that nobody else can read, and the API for everything else. The
 * API answers only requests with the header that is added here.
 *
 * Answers are shared for as long as they say themselves (`s-maxage`, at most an hour), by path, query and language; a cookie reaches the
 * API and is never part of the key. The API sees the visitor's address, and no more headers than it reads. There are no access logs,
 * because they would hold paths and a personal link is a path; the gateway logs routes. There is no firewall: its rules by address would
 * count whole town halls as one visitor, and what it counts the functions count themselves, by network and per act.
 */
export const front = (
  parent: Construct,
  {
    stage,
    api,
    originSecret,
    files,
  }: {
    readonly stage: Stage;
    readonly api: HttpApi;
    readonly originSecret: string;
    readonly files: string;
  },
): Front => {
  const scope = new Construct(parent, 'front');
  const bucket = new Bucket(scope, 'static', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  accept(bucket, {
    'AwsSolutions-S1':
      'Holds a stylesheet, scripts and the mark: public files, put there by deploying and read by CloudFront alone.',
  });
  const language = new EdgeFunction(scope, 'language', {
    code: FunctionCode.fromInline(takeLanguageOff),
    runtime: FunctionRuntime.JS_2_0,
    comment: 'Takes /en off the path and sets x-language',
  });
  const shared = new CachePolicy(scope, 'shared', {
    comment: 'By path, query and language; only answers that say s-maxage',
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.hours(1),
    cookieBehavior: CacheCookieBehavior.none(),
    headerBehavior: CacheHeaderBehavior.allowList('x-language'),
    queryStringBehavior: CacheQueryStringBehavior.all(),
    enableAcceptEncodingGzip: true,
    enableAcceptEncodingBrotli: true,
  });
  const toApi = new OriginRequestPolicy(scope, 'to-api', {
    comment: 'What the functions read of a request',
    cookieBehavior: OriginRequestCookieBehavior.all(),
    queryStringBehavior: OriginRequestQueryStringBehavior.all(),
    headerBehavior: OriginRequestHeaderBehavior.allowList(
      'CloudFront-Viewer-Address',
      'Origin',
      'Content-Type',
      'Accept',
    ),
  });
  const secure = new ResponseHeadersPolicy(scope, 'secure', {
    comment: 'Static files: no guessing of types, https only',
    securityHeadersBehavior: {
      contentTypeOptions: { override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: false, override: true },
    },
  });
  const distribution = new Distribution(scope, 'distribution', {
    comment: `${nameOf(stage, 'front')}, secrets ${stage.secretsVersion}`,
    ...(stage.domain && {
      domainNames: [stage.domain.name],
      certificate: Certificate.fromCertificateArn(scope, 'certificate', stage.domain.certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    }),
    httpVersion: HttpVersion.HTTP2_AND_3,
    priceClass: PriceClass.PRICE_CLASS_100,
    enableLogging: false,
    defaultBehavior: {
      origin: new HttpOrigin(`${api.apiId}.execute-api.${stage.region}.amazonaws.com`, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        customHeaders: { 'x-origin-secret': originSecret },
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: shared,
      originRequestPolicy: toApi,
      functionAssociations: [{ function: language, eventType: FunctionEventType.VIEWER_REQUEST }],
    },
    additionalBehaviors: {
      '/static/*': {
        origin: S3BucketOrigin.withOriginAccessControl(asDeclared<IBucket>(bucket)),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: secure,
      },
    },
  });
  accept(distribution, {
    'AwsSolutions-CFR1': 'Guests answer from wherever they are; no country is shut out.',
    'AwsSolutions-CFR2':
      'Limits are counted by network and per act in the functions; a town hall is one address to a firewall.',
    'AwsSolutions-CFR3': 'Access logs hold paths, and a personal link is a path. The gateway logs routes instead.',
    ...(stage.domain === undefined && {
      'AwsSolutions-CFR4':
        "Without a domain of its own a site has CloudFront's certificate, which sets the TLS version.",
    }),
  });
  return { staticFiles: upload(scope, stage, bucket, files), distribution };
};

/**
 * Puts the static files into the bucket while deploying, beside those of earlier deployments: pages that were sent before go on naming the
 * files of their time. CDK brings the function that does it; its role is ours, since the one it would make may do far more.
 */
const upload = (parent: Construct, stage: Stage, bucket: Bucket, files: string): BucketDeployment => {
  const scope = new Construct(parent, 'upload');
  const asset = new Asset(scope, 'files', { path: files, exclude: ['static-files.json'] });
  const log = new LogGroup(scope, 'log', {
    logGroupName: `/aanschuif/${stage.name}/upload`,
    retention: stage.logRetention,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new Role(scope, 'role', {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: {
      upload: new PolicyDocument({
        statements: [
          new PolicyStatement({
            actions: ['s3:GetObject'],
            resources: [asset.bucket.arnForObjects(asset.s3ObjectKey)],
          }),
          new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
          new PolicyStatement({ actions: ['s3:PutObject'], resources: [bucket.arnForObjects('static/*')] }),
          new PolicyStatement({
            actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
            resources: [log.logGroupArn],
          }),
        ],
      }),
    },
  });
  accept(role, {
    [`AwsSolutions-IAM5[Resource::<${logicalId(bucket)}.Arn>/static/*]`]:
      'A file is called by its contents, so which ones a deployment adds is not known before.',
  });
  const deployment = new BucketDeployment(scope, 'deployment', {
    sources: [Source.bucket(asset.bucket, asset.s3ObjectKey)],
    destinationBucket: asDeclared<IBucket>(bucket),
    destinationKeyPrefix: 'static',
    prune: false,
    cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
    logGroup: log,
    role: role.withoutPolicyUpdates(),
  });
  const runs =
    "Runs while deploying, where CloudFormation waits for it and shows its failure; it is CDK's own and comes as it is.";
  for (const child of Stack.of(scope).node.children.filter(({ node }) =>
    node.id.startsWith('Custom::CDKBucketDeployment'),
  )) {
    accept(child, {
      'AwsSolutions-L1': runs,
      'Serverless-LambdaLatestVersion': runs,
      'Serverless-LambdaDLQ': runs,
      'Serverless-LambdaTracing': runs,
    });
  }
  return deployment;
};

const logicalId = (bucket: Bucket): string => {
  const { defaultChild } = bucket.node;
  return CfnElement.isCfnElement(defaultChild) ? String(Stack.of(bucket).resolve(defaultChild.logicalId)) : '';
};
