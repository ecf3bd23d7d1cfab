/** The AWS CLI's shorthand syntax: `a=b,c=[d,e],f={g=h}` -> a value; its numbers stay text. */
/** Objects and lists within each other; an experiment has seven. */
const deepest = 100;

export type Shorthand =
  | { readonly value: Readonly<Record<string, unknown>> }
  /** `at`: offset in the text. */
  | { readonly at: number; readonly message: string };

class Unread extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

export function parseShorthand(text: string): Shorthand {
  let at = 0;
  let depth = 0;
  try {
    return { value: pairs('') };
  } catch (error) {
    if (error instanceof Unread) return { at: error.at, message: error.message };
    throw error;
  }

  function blanks() {
    while (/\s/.test(text[at] ?? '')) at += 1;
  }
  function expect(char: string, message: string) {
    blanks();
    if (text[at] !== char) throw new Unread(at, message);
    at += 1;
    blanks();
  }
  function pairs(close: string): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    for (blanks(); text[at] !== close; blanks()) {
      const key = /^[\w.#/:-]+/.exec(text.slice(at))?.[0];
      if (!key) throw new Unread(at, `The name of a member is missing here.`);
      const keyAt = at;
      at += key.length;
      expect('=', `A = is missing behind ${key}.`);
      // To JavaScript this is no member but what all objects have in common.
      if (key === '__proto__') throw new Unread(keyAt, `${key} can not be the name of a member.`);
      if (Object.hasOwn(found, key)) throw new Unread(keyAt, `${key} is given twice.`);
      found[key] = close === '' ? listed() : value();
      blanks();
      if (at >= text.length && close === '') break;
      if (text[at] !== close || close === '')
        expect(',', `A comma${close && ' or a }'} is missing behind the value of ${key}.`);
      else break;
    }
    if (close) expect(close, `A ${close} is missing at the end.`);
    return found;
  }
  /** At the top several values may follow, as long as none is the name of the next member. */
  function listed(): unknown {
    const first = value();
    if (typeof first !== 'string') return first;
    const all = [first];
    for (let next = following(); next !== undefined; next = following()) all.push(next);
    return all.length > 1 ? all : first;
  }
  function following(): string | undefined {
    const before = at;
    blanks();
    if (text[at] !== ',') return undefined;
    at += 1;
    blanks();
    if (!/^(?:["']|[^=,{}[\]]*(?:,|$))/.test(text.slice(at))) {
      at = before;
      return undefined;
    }
    return String(value());
  }
  function entries(): readonly unknown[] {
    const all: unknown[] = [];
    for (blanks(); text[at] !== ']'; blanks()) {
      if (at >= text.length) throw new Unread(at, 'A ] is missing at the end.');
      all.push(value());
      blanks();
      if (text[at] !== ']') expect(',', 'A comma or a ] is missing behind an entry.');
    }
    at += 1;
    return all;
  }
  function value(): unknown {
    const char = text[at] ?? '';
    if (char === '{' || char === '[') {
      if (depth === deepest) throw new Unread(at, `This nests over ${deepest} levels deep. An experiment has seven.`);
      at += 1;
      depth += 1;
      const inner = char === '{' ? pairs('}') : entries();
      depth -= 1;
      return inner;
    }
    if (char === '"' || char === "'") {
      const inside = new RegExp(`^${char}((?:\\\\[\\s\\S]|[^${char}\\\\])*)${char}`).exec(text.slice(at));
      if (!inside) throw new Unread(at, `The quote ${char} has no end.`);
      at += inside[0].length;
      return (inside[1] ?? '').replace(/\\(["'\\])/g, '$1');
    }
    const word = /^(?:\\,|[^,{}[\]])*/.exec(text.slice(at))?.[0] ?? '';
    at += word.length;
    return word.replaceAll('\\,', ',').trimEnd();
  }
}
