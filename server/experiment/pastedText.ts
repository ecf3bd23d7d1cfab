/** Text with a command of the AWS CLI in it, as it comes from a terminal, a script, a ticket or a page of a wiki. */
import type { Span } from '../syntax/tree.ts';

const fence = /^[ \t]*(?:```|~~~)[^\r\n]*/gm;
const comment = /^[ \t]*(?:#(?!!)|\/\/)/;
const lineBreak = /\r\n?|\n/;

const isCommented = (text: string) => {
  const lines = text.split(lineBreak).filter((line) => line.trim() !== '');
  return lines.length > 0 && lines.every((line) => comment.test(line));
};

/** The same text, every character at its offset, without the marks of a code block, or of comments where there is nothing else. */
export function unmarked(text: string): string {
  const bare = text.replace(fence, blank);
  return isCommented(bare) ? bare.replace(new RegExp(comment, 'gm'), blank) : bare;
}

const blank = (marks: string) => ' '.repeat(marks.length);

/** Offset of the program's name: the first that goes on as such a command does, or the first of all. */
export function commandStart(text: string): number | undefined {
  const likely = /(?<![\w.-])aws(?:\.exe|\.cmd)?(?=[\s\\`^]+(?:--|sagemaker\b))/.exec(text);
  return (likely ?? /(?<![\w./-])aws(?:\.exe|\.cmd)?(?=\s)/.exec(text))?.index;
}

/**
 * True when what stands on the line in front of a command may stand there: a prompt, another command, words that end with a
 * colon. Not a member, an entry, a text or a comment.
 */
export function mayStandInFront(line: string): boolean {
  const words = line.trim();
  if (/^(?:[-{"']|\[(?![^\]]*\][$#])|#(?!$)|\/\/)/.test(words)) return false;
  return !/:(?:\s|$)/.test(words) || (/^[^:]*:$/.test(words) && /\s/.test(words) && !/^(?:- |\? )/.test(words));
}

const prompt = /^(?:\S*[$#%>]|\[[^\]]*\][$#]|PS [^>]*>|[A-Za-z]:\\[^>]*>)?[ \t]*(?:&[ \t]*(?:\{[^{}]*)?)?$/;
/** Of a script: how its shell is to run it. */
const preamble = /^(?:#!.*|set [-+]\S+(?: \S+)?)$/;

/** True when nothing but the command is said: around it are prompts, and how a shell is to run a script. */
export function isAlone(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start).split(lineBreak);
  const inFront = before.pop() ?? '';
  const behind = text.slice(end).trim();
  return (
    before.every((line) => line.trim() === '' || preamble.test(line.trim())) &&
    prompt.test(inFront.trim()) &&
    (behind === '' || (behind === '}' && inFront.includes('{')))
  );
}
