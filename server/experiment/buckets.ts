/** S3 locations and the names of buckets (S3 user guide, bucket naming rules). */

/** The bucket of `s3://bucket/prefix`; undefined for anything else. */
export const bucketOf = (location: string): string | undefined => /^s3:\/\/([^/]*)/.exec(location)?.[1];

/** What is wrong with a bucket's name, to follow "it"; undefined when nothing is. */
export function bucketFault(name: string): string | undefined {
  if (name.length < 3 || name.length > 63) return 'has to have 3 to 63 characters';
  if (/[A-Z]/.test(name)) return 'has to be in lower case';
  if (/[^a-z0-9.-]/.test(name)) return 'can hold letters, digits, dots and hyphens only';
  if (!/^[a-z0-9].*[a-z0-9]$/.test(name)) return 'has to begin and end with a letter or a digit';
  if (name.includes('..')) return 'can not have two dots in a row';
  if (/^\d+\.\d+\.\d+\.\d+$/.test(name)) return 'can not look like an IP address';
  return undefined;
}
