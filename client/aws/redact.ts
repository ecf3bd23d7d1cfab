/** Takes credentials and signatures out of texts of AWS, of the SDK and of programs that the SDK runs. */

export const HIDDEN = '[hidden]';

const RULES: readonly (readonly [RegExp, string])[] = [
  // A whole Authorization value, wherever it is quoted: scheme, key id, signed headers, signature.
  [/AWS4-(HMAC-SHA256|ECDSA-P256-SHA256)\b(?!-)[^\n]*/g, `AWS4-$1 ${HIDDEN}`],
  [/\b((?:proxy-)?authorization["']?\s*[:=]\s*)[^\n]*/gi, `$1${HIDDEN}`],
  [/\b(bearer\s+)[\w.~+/=-]+/gi, `$1${HIDDEN}`],
  [/\b(x-amz-(?:signature|credential|security-token)["']?\s*[:=]\s*["']?)[^\s&"',;]+/gi, `$1${HIDDEN}`],
  [/\b((?:credential|signature)=)[^\s&"',;]+/gi, `$1${HIDDEN}`],
  // Names as in the shared files, the environment, JSON of credential_process, SSO caches and STS answers.
  [
    /((?:aws[_-]?)?(?:secret[_-]?access[_-]?key|session[_-]?token|security[_-]?token|access[_-]?token|refresh[_-]?token|id[_-]?token|client[_-]?secret|access[_-]?key[_-]?id|password)["']?(?:\s*[:=]\s*|\s+)["']?)[^\s&"',;<>]{8,}/gi,
    `$1${HIDDEN}`,
  ],
  [/(<(?:SecretAccessKey|SessionToken|AccessKeyId)>)[^<]*/g, `$1${HIDDEN}`],
  [/\b(?:AKIA|ASIA|AIDA|AROA|ABIA|ACCA)[A-Z0-9]{12,}\b/g, HIDDEN],
  // User name, password or token of a URL: up to the last @ before its path.
  [/(\/\/)[^/\\\s?#"'<>]*@/g, `$1${HIDDEN}@`],
];

/** The text without anything that looks like a credential, and without the given secrets however they look. */
export function redact(text: string, secrets: readonly (string | undefined)[] = []): string {
  const named = secrets.reduce<string>((rest, secret) => (secret ? rest.replaceAll(secret, HIDDEN) : rest), text);
  return RULES.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), named);
}
