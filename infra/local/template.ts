/** Anything a CloudFormation template can hold. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** A resource whose intrinsic functions and dynamic references have been replaced by what they stand for. */
export type Resource = {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly arn: string;
  readonly properties: Record<string, Plain>;
};

/** The stack's name, the text of a secret by its name (and JSON key), and the region that things pretend to be in. */
export type Surroundings = {
  readonly stackName: string;
  readonly secret: (name: string) => string;
  readonly region?: string;
};

export const account = '000000000000';

export const record = (value: Plain | undefined): Record<string, Plain> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, Plain>) : {};
export const list = (value: Plain | undefined): readonly Plain[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value as Plain];
export const text = (value: Plain | undefined): string => (value === undefined || value === null ? '' : String(value));

const nameProperty: Record<string, string> = {
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::SecretsManager::Secret': 'Name',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::Scheduler::ScheduleGroup': 'Name',
};

const arnShape: Record<string, (name: string, region: string) => string> = {
  'AWS::DynamoDB::GlobalTable': (name, region) => `arn:aws:dynamodb:${region}:${account}:table/${name}`,
  'AWS::Lambda::Function': (name, region) => `arn:aws:lambda:${region}:${account}:function:${name}`,
  'AWS::IAM::Role': (name) => `arn:aws:iam::${account}:role/${name}`,
  'AWS::SecretsManager::Secret': (name, region) => `arn:aws:secretsmanager:${region}:${account}:secret:${name}`,
  'AWS::S3::Bucket': (name) => `arn:aws:s3:::${name}`,
};

/** The label that stands in stream ARNs here; the real one is the moment at which the stream was switched on. */
export const streamArn = (tableArn: string): string => `${tableArn}/stream/2019-05-20T07:00:00.000`;

const dynamicReference =
  /\{\{resolve:(?:secretsmanager|ssm-secure|ssm):(.*?)(?::SecretString(?::([^:}]*))?[^}]*)?\}\}/g;

/**
 * The resources of a template as plain data: Ref, GetAtt, Sub, Join, Select and Split are worked out, names that AWS
 * would invent are the logical ids, and references to secrets become their text. Throws on an intrinsic function it does
 * not know, because a wrong guess would run and mislead.
 */
export const resolveTemplate = (template: Plain, { stackName, secret, region = 'eu-west-1' }: Surroundings) => {
  const resources = record(record(template).Resources);
  const parameters = record(record(template).Parameters);
  const pseudo: Record<string, string> = {
    'AWS::Region': region,
    'AWS::AccountId': account,
    'AWS::Partition': 'aws',
    'AWS::StackName': stackName,
    'AWS::StackId': `arn:aws:cloudformation:${region}:${account}:stack/${stackName}/laptop`,
    'AWS::URLSuffix': 'amazonaws.com',
  };

  const typeOf = (id: string) => text(record(resources[id]).Type);
  const nameOf = (id: string): string => {
    const named = record(record(resources[id]).Properties)[nameProperty[typeOf(id)] ?? ''];
    return named === undefined ? id : text(resolve(named));
  };
  const arnOf = (id: string): string =>
    arnShape[typeOf(id)]?.(nameOf(id), region) ?? `arn:aws:laptop:${region}:${account}:${id}`;

  const referenceTo = (id: string): string => {
    const known = pseudo[id] ?? (parameters[id] === undefined ? undefined : text(record(parameters[id]).Default));
    if (known !== undefined) return known;
    if (resources[id] === undefined) throw new Error(`The template refers to ${id}, which it does not hold`);
    return typeOf(id) === 'AWS::SecretsManager::Secret' ? arnOf(id) : nameOf(id);
  };
  const attribute = (id: string, name: string): string => {
    if (name === 'Arn') return arnOf(id);
    if (name === 'StreamArn') return streamArn(arnOf(id));
    return `${id}.${name}`;
  };
  const substitute = (value: Plain): string => {
    const [pattern, own] = Array.isArray(value) ? [text(value[0]), record(value[1])] : [text(value), {}];
    return pattern.replace(/\$\{([^!}][^}]*)\}/g, (_, name: string) => {
      const given = record(own)[name];
      if (given !== undefined) return text(resolve(given));
      const [id = '', ...rest] = name.split('.');
      return rest.length === 0 ? referenceTo(id) : attribute(id, rest.join('.'));
    });
  };
  const intrinsics: Record<string, (value: Plain) => Plain> = {
    'Fn::GetAtt': (value) => {
      const [id = '', ...rest] = Array.isArray(value) ? value.map(text) : text(value).split('.');
      return attribute(id, rest.join('.'));
    },
    'Fn::Sub': substitute,
    'Fn::Join': (value) =>
      list(resolve(list(value)[1] ?? []))
        .map(text)
        .join(text(list(value)[0])),
    'Fn::Select': (value) => list(resolve(list(value)[1] ?? []))[Number(text(list(value)[0]))] ?? '',
    'Fn::Split': (value) => text(resolve(list(value)[1] ?? '')).split(text(list(value)[0])),
    'Fn::GetAZs': () => ['a', 'b', 'c'].map((zone) => `${region}${zone}`),
  };
  const secretsIn = (value: string): string =>
    value.replace(dynamicReference, (_, id: string, key: string | undefined) => {
      const name = id.startsWith('arn:') ? (id.split(':')[6] ?? id) : id;
      return secret(key ? `${name}/${key}` : name);
    });
  const resolve = (value: Plain): Plain => {
    if (typeof value === 'string') return value.includes('{{resolve:') ? secretsIn(value) : value;
    if (Array.isArray(value)) return value.map((one) => resolve(one)).filter((one) => one !== noValue);
    if (typeof value !== 'object' || value === null) return value;
    const [only, second] = Object.keys(value);
    if (only !== undefined && second === undefined && (only === 'Ref' || only.startsWith('Fn::'))) {
      const reference = record(value).Ref;
      if (reference !== undefined) return reference === 'AWS::NoValue' ? noValue : referenceTo(text(reference));
      const intrinsic = intrinsics[only];
      if (intrinsic === undefined) throw new Error(`The laptop cannot work out ${only} in the template`);
      const result = intrinsic(record(value)[only] ?? null);
      return typeof result === 'string' ? secretsIn(result) : result;
    }
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, one]) => [key, resolve(one)] as const)
        .filter(([, one]) => one !== noValue),
    );
  };
  const noValue: Plain = '\u0000no value';

  return Object.entries(resources).map(
    ([id, resource]): Resource => ({
      id,
      type: text(record(resource).Type),
      name: nameOf(id),
      arn: arnOf(id),
      properties: record(resolve(record(resource).Properties ?? {})),
    }),
  );
};
