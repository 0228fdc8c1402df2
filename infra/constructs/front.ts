import { Duration, RemovalPolicy } from 'aws-cdk-lib';
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
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { BucketDeployment } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { accept } from './accept.ts';
import { asDeclared } from './as-declared.ts';
import { nameOf } from './house.ts';
import { upload } from './upload.ts';

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
      // By which the mail provider's webhooks are known.
      'svix-id',
      'svix-timestamp',
      'svix-signature',
      // By which a device of the door is known.
      'x-device',
      'x-at',
      'x-signature',
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
    // Left alone, CloudFront shares these with everybody for ten seconds, whatever the answer says: also somebody's own page that failed.
    errorResponses: [404, 414, 500, 501, 502, 503, 504].map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
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
