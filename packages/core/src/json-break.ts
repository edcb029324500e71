const SPACE = /[ \t\n\r]*/y;
const WORD = /[-+.\w]*/y;
const PLAIN_TEXT = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const BEGUN_ESCAPE = /\\(?:u[0-9a-fA-F]{0,3})?$/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const BEGUN_NUMBER = /^-?(?:(?:0|[1-9]\d*)(?:\.\d*|(?:\.\d+)?[eE][+-]?\d*)?)?$/;
const LITERALS = ['true', 'false', 'null'];

/** The index behind what a sticky pattern matches here; the same index if it does not match. */
function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/** What may come next: a value, a name, what follows them, or the end of the text. */
type Expected = 'value' | 'value or ]' | 'name' | 'name or }' | 'colon' | 'comma or closer' | 'end';

/** Either the index where to go on, or the one where the text breaks. */
type Step = { readonly to: number } | { readonly broken: number };

/**
 * The index at which a text stops being JSON, or its length if it is cut short; undefined if it
 * never does. Engines tell the place in messages of their own, most of them not always.
 */
export function findJsonBreak(text: string): number | undefined {
  const open: ('}' | ']')[] = [];
  let expected: Expected = 'value';
  let at = skip(SPACE, text, 0);
  for (; at < text.length; at = skip(SPACE, text, at)) {
    const sign = text[at];
    const isFirst = expected === 'name or }' || expected === 'value or ]';
    if ((isFirst || expected === 'comma or closer') && sign === open.at(-1)) {
      open.pop();
      at += 1;
      expected = open.length > 0 ? 'comma or closer' : 'end';
    } else if (expected === 'comma or closer' && sign === ',') {
      at += 1;
      expected = open.at(-1) === '}' ? 'name' : 'value';
    } else if (expected === 'colon' && sign === ':') {
      at += 1;
      expected = 'value';
    } else if ((expected === 'value' || expected === 'value or ]') && (sign === '{' || sign === '[')) {
      open.push(sign === '{' ? '}' : ']');
      at += 1;
      expected = sign === '{' ? 'name or }' : 'value or ]';
    } else if (expected === 'end' || expected === 'colon' || expected === 'comma or closer') {
      return at;
    } else {
      const isName: boolean = expected === 'name' || expected === 'name or }';
      if (isName && sign !== '"') return at;
      const step = sign === '"' ? readString(text, at) : readWord(text, at);
      if ('broken' in step) return step.broken;
      at = step.to;
      expected = isName ? 'colon' : open.length > 0 ? 'comma or closer' : 'end';
    }
  }
  return expected === 'end' ? undefined : text.length;
}

function readString(text: string, from: number): Step {
  let at = from + 1;
  for (;;) {
    at = skip(PLAIN_TEXT, text, at);
    if (text[at] === '"') return { to: at + 1 };
    const behind = skip(ESCAPE, text, at);
    if (behind === at) return { broken: skip(BEGUN_ESCAPE, text, at) };
    at = behind;
  }
}

/** A number or a literal; where it is none, the text breaks at its start. */
function readWord(text: string, from: number): Step {
  const to = skip(WORD, text, from);
  const word = text.slice(from, to);
  if (LITERALS.includes(word) || NUMBER.test(word)) return { to };
  const isCut = BEGUN_NUMBER.test(word) || LITERALS.some((literal) => literal.startsWith(word));
  return { broken: to === text.length && isCut ? to : from };
}
