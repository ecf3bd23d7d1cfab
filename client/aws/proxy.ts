/** Which proxy a request goes through: VS Code's setting, else the variables that the AWS CLI asks. */
import { isLoopback } from './loopback.ts';
import type { Proxies, Sourced } from './types.ts';

/** The proxies in force. What is no URL of an HTTP proxy counts for nothing: VS Code itself knows how to use the others. */
export function proxiesOf(setting: string | undefined, environment: NodeJS.ProcessEnv): Proxies {
  const chosen = proxy(setting, 'setting http.proxy');
  // In lower case first, as the AWS CLI asks for them.
  const named = (...names: readonly string[]) =>
    names.map((name) => proxy(environment[name], name)).find((found) => found !== undefined);
  const direct = environment.no_proxy || environment.NO_PROXY || '';
  return {
    http: chosen ?? named('http_proxy', 'HTTP_PROXY'),
    https: chosen ?? named('https_proxy', 'HTTPS_PROXY'),
    direct: direct.split(/[\s,]+/).filter((entry) => entry !== ''),
  };
}

/** The proxy for a URL. This very machine is never asked for through one, nor is what NO_PROXY names. */
export function proxyFor(url: string, { http, https, direct }: Proxies): Sourced<string> | undefined {
  if (!URL.canParse(url) || isLoopback(url)) return undefined;
  const { protocol, hostname, port } = new URL(url);
  const asked = { host: hostname.toLowerCase(), port: port || (protocol === 'https:' ? '443' : '80') };
  if (direct.some((entry) => isNamed(asked, entry.toLowerCase()))) return undefined;
  return protocol === 'https:' ? https : http;
}

/** `*`, a host with what is below it (`example.com`, `.example.com`, `*.example.com`), each with or without a port. */
function isNamed({ host, port }: { readonly host: string; readonly port: string }, entry: string): boolean {
  if (entry === '*') return true;
  const [, name = '', only] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
  const domain = name.replace(/^\*?\./, '');
  if (domain === '' || (only !== undefined && only !== port)) return false;
  return host === domain || host.endsWith(`.${domain}`);
}

function proxy(value: string | undefined, source: string): Sourced<string> | undefined {
  const text = value?.trim();
  if (!text) return undefined;
  // The variables are often written without a scheme.
  const url = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return undefined;
  return { value: url, source };
}
