/** `user:password@`, and whatever else stands before the last `@`; a scheme that has slashes is kept. */
const BEFORE_AT = /^([a-z][a-z\d+.-]*:\/\/)?.*@/is;

/**
 * An address as it may be shown: without the user name, password or token that may stand before its host. Where it is
 * no http address nobody knows where its host begins, so all before the last `@` is left out.
 */
export function shownUrl(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== 'http:' && parsed?.protocol !== 'https:') return url.replace(BEFORE_AT, '$1');
  if (!parsed.username && !parsed.password) return url;
  parsed.username = '';
  parsed.password = '';
  return parsed.href;
}
