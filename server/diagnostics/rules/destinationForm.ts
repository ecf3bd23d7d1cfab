import { bucketFault, bucketOf } from '../../experiment/buckets.ts';
import { at, textAt } from '../../experiment/members.ts';
import { changeTo } from '../mend.ts';
import { quote, type Rule } from './rule.ts';

/** What does not begin with s3:// or https:// is reported by the pattern of the schema, as an error. */
export const destinationForm: Rule = {
  id: 'destination-form',
  severity: 'error',
  href: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html',
  documentation:
    "Destination is s3://bucket/prefix, and the bucket's name follows the rules of S3: 3 to 63 characters, lower case letters, digits, dots and hyphens. A name that does not is a warning.",
  check: (experiment) => {
    const destination = textAt(at(experiment, 'DataStorageConfig'), 'Destination');
    const bucket = destination && bucketOf(destination.value);
    const fault = bucket === undefined ? undefined : bucketFault(bucket);
    if (!destination || bucket === undefined || !fault) return [];
    return [
      {
        severity: 'warning',
        message: `${quote(bucket)} can not be a bucket's name: it ${fault}.`,
        ...destination.span,
      },
    ];
  },
  mends: (node) => {
    if (node.kind !== 'string') return [];
    const value = String(node.value);
    const [, rest] = /^s3:\/{0,2}(?!\/)(.+)$/i.exec(value) ?? [];
    if (rest && !value.startsWith('s3://')) return [changeTo(node, `s3://${rest}`, true)];
    if (bucketOf(value) === undefined && /^[a-z0-9][a-z0-9.-]+(\/|$)/.test(value))
      return [changeTo(node, `s3://${value}`)];
    const bucket = bucketOf(value);
    if (bucket === undefined || bucketFault(bucket.toLowerCase())) return [];
    return [changeTo(node, value.replace(bucket, bucket.toLowerCase()))];
  },
};
