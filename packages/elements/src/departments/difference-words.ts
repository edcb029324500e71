import type { Difference, MandateChoice, Profile, Report, Respondent, Subject } from '@arrival-cities/core';
import type { LoadedContent } from '../assessment/loaded-content.js';
import { dimensionLabel } from '../checklist/topics.js';

/** A difference in words: where, what counts now, and what others said. */
export interface DifferenceWords {
  readonly place: string;
  readonly kept: string;
  readonly dropped: readonly string[];
}

/** What differs between the files, in the order of the report's own parts. */
export function differenceWords(
  content: LoadedContent,
  { respondents }: Report,
  { path, kept, dropped }: Difference,
): DifferenceWords {
  const { texts, messages } = content;
  const { text } = messages;
  const [part, id] = splitPath(path);
  const say = (value: unknown): string =>
    value === null ? text('merge.nothing') : wordsOf(content, part, value) || text('merge.nothing');
  const places: Readonly<Record<string, () => string>> = {
    subject: () => text('profile.heading'),
    profile: () => text('profile.roles'),
    mandate: () => text('mandate.question', { name: texts.functions[id]?.name ?? id }),
    aims: () =>
      text('merge.aim', { name: `${dimensionLabel(content, id)} ${texts.dimensions[id]?.title ?? id}` }),
    plan: () => text('merge.plan', { name: texts.questions[id]?.prompt ?? id }),
    respondents: () =>
      text('merge.department', {
        name: messages.isolate(respondents.find((one) => one.id === id)?.department ?? ''),
      }),
  };
  return { place: places[part]?.() ?? path, kept: say(kept), dropped: dropped.map(say) };
}

/** `aims.quito.1` is the part `aims` and the id `quito.1`. */
const splitPath = (path: string): [string, string] => {
  const [part = ''] = path.split('.');
  return [part, path.slice(part.length + 1)];
};

/** Values come from reports that were checked: at each place stands what its part says. */
function wordsOf(content: LoadedContent, part: string, value: unknown): string {
  const { texts, messages } = content;
  const { text } = messages;
  switch (part) {
    case 'subject': {
      const { city, country, population, unlocode } = value as Subject;
      return listOf(content, [
        city && messages.isolate(city),
        country && messages.country(country),
        unlocode,
        population && text(`profile.population.${population}`),
      ]);
    }
    case 'profile': {
      const { region, roles } = value as Omit<Profile, 'mandate'>;
      return listOf(content, [
        region && texts.regions[region],
        ...roles.map((role) => texts.roles[role]?.name),
      ]);
    }
    case 'mandate': {
      const { holder, unfunded } = value as MandateChoice;
      return listOf(content, [text(`mandate.${holder}`), unfunded && text('mandate.unfunded')]);
    }
    case 'aims':
      return texts.levels[value as number] ?? '';
    case 'plan':
      return listOf(
        content,
        (value as Report['plan']).map(({ to, owner }) =>
          [
            to === null ? text('merge.step') : text('merge.step-to', { level: texts.levels[to] ?? '' }),
            owner && messages.isolate(owner),
          ]
            .filter(Boolean)
            .join(' – '),
        ),
      );
    case 'respondents': {
      const { department, functions = [] } = value as Omit<Respondent, 'id'>;
      const names = functions.map((id) => texts.functions[id]?.name ?? id);
      return [department && messages.isolate(department), messages.list(names)].filter(Boolean).join(': ');
    }
    default:
      return '';
  }
}

const listOf = ({ messages }: LoadedContent, parts: readonly (string | false | undefined)[]): string =>
  messages.list(parts.flatMap((part) => (part ? [part] : [])));
