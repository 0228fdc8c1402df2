import { CfnElement, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket, IBucket } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { accept } from './accept.ts';
import { asDeclared } from './as-declared.ts';

/**
 * Puts the static files into the bucket while deploying, beside those of earlier deployments: pages that were sent before go on naming the
 * files of their time. CDK brings the function that does it; its role is ours, since the one it would make may do far more.
 */
export const upload = (parent: Construct, stage: Stage, bucket: Bucket, files: string): BucketDeployment => {
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
