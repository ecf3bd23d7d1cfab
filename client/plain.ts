/** Controls, invisible and direction-changing characters, line breaks, halves of surrogate pairs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/**
 * Text from a file, a setting or AWS as one line that nothing can hide in. VS Code turns `[text](command:id)` in a
 * notification into a link that runs the command, and `$(name)` in labels into an icon; a space between the brackets
 * leaves both readable and dead. Longer text is cut to `limit` UTF-16 units, an ellipsis included.
 */
export function plain(text: string, limit = 1000): string {
  const line = text.replace(UNSEEN, ' ').replaceAll('](', '] (').replaceAll('$(', '$ (').trim();
  return line.length > limit ? `${line.slice(0, limit - 1).replace(/\p{Cs}$/u, '')}…` : line;
}
