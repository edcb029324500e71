import { builtIn } from '@arrival-cities/content';
import type { ContentSource } from '@arrival-cities/elements';
import chart from '@arrival-cities/elements/locales/en.chart.json' with { type: 'json' };
import compare from '@arrival-cities/elements/locales/en.compare.json' with { type: 'json' };
import departments from '@arrival-cities/elements/locales/en.departments.json' with { type: 'json' };
import english from '@arrival-cities/elements/locales/en.json' with { type: 'json' };
import issues from '@arrival-cities/elements/locales/en.issues.json' with { type: 'json' };
import migration from '@arrival-cities/elements/locales/en.migration.json' with { type: 'json' };
import outputs from '@arrival-cities/elements/locales/en.outputs.json' with { type: 'json' };
import plan from '@arrival-cities/elements/locales/en.plan.json' with { type: 'json' };
import report from '@arrival-cities/elements/locales/en.report.json' with { type: 'json' };
import results from '@arrival-cities/elements/locales/en.results.json' with { type: 'json' };
import send from '@arrival-cities/elements/locales/en.send.json' with { type: 'json' };

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á', c: 'ç', e: 'ë', i: 'ï', n: 'ñ', o: 'ø', s: 'š', u: 'ü', y: 'ÿ', z: 'ž', A: 'Å', E: 'É', I: 'Î', O: 'Ö', S: 'Š', U: 'Û',
}; // prettier-ignore

/** A text as no language has it: accented, half as long again, in brackets that show where it is cut. */
const stretch = (text: string): string => {
  const parts = text.split(/(\{\w+\})/);
  const accented = parts.map((part) =>
    part.startsWith('{') ? part : part.replace(/[a-z]/gi, (letter) => ACCENTED[letter] ?? letter),
  );
  const padding = 'ẋẏ '.repeat(Math.ceil(text.length / 8)).trim();
  return `⟦${accented.join('')} ${padding}⟧`;
};

/** The same with a word from right to left at both ends, so that every sentence mixes directions. */
const mix = (text: string): string => `⟦نص ${stretch(text).slice(1, -1)} نص⟧`;

/** Keys whose values are codes and not prose. */
const CODES = new Set(['language', 'review']);

function translate(value: unknown, change: (text: string) => string, key = ''): unknown {
  if (typeof value === 'string') return value === '' || CODES.has(key) ? value : change(value);
  if (Array.isArray(value)) return value.map((item) => translate(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, translate(item, change, name)]),
  );
}

/** The whole product in a language that nobody speaks, made from the English: one file per catalogue. */
export function pseudoContent(language: 'en-XA' | 'ar-XB'): ContentSource {
  const change = language === 'ar-XB' ? mix : stretch;
  const made = async (load: Promise<unknown>) => ({ ...(translate(await load, change) as object), language });
  const parts = [
    english,
    chart,
    compare,
    departments,
    issues,
    migration,
    outputs,
    plan,
    report,
    results,
    send,
  ];
  const messages = Object.assign({}, ...parts.map((part) => part.messages)) as object;
  return {
    languages: [language],
    instrument: () => builtIn.instrument(),
    practices: () => builtIn.practices(),
    locale: () => made(builtIn.locale('en')),
    practicesLocale: () => made(builtIn.practicesLocale('en')),
    titles: () => made(builtIn.titles('en')),
    messages: () => made(Promise.resolve({ language, review: 'unreviewed', messages })),
  };
}
