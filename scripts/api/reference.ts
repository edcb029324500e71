/** The reference of the public elements as a page of the documentation, from the manifest. */
import type { ClassField, ClassMethod, Package } from 'custom-elements-manifest/schema.d.ts';
import { elementsIn, eventsIn, isReadonly, type ElementDeclaration } from './manifest.js';
import { sharedProperties } from './theming.js';

const shared = new Set(sharedProperties().map(({ name }) => name));

const cell = (text = ''): string => text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
const code = (text = ''): string => (text ? `\`${text}\`` : '');

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [`### ${title}`, [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')];
}

const isField = (member: ClassField | ClassMethod): member is ClassField => member.kind === 'field';
const isMethod = (member: ClassField | ClassMethod): member is ClassMethod => member.kind === 'method';

const signature = ({ name, parameters = [], ...method }: ClassMethod): string => {
  const given = parameters.map(
    (one) => `${one.name}${one.optional ? '?' : ''}: ${one.type?.text ?? 'unknown'}`,
  );
  return `${name}(${given.join(', ')}): ${method.return?.type?.text ?? 'void'}`;
};

function chapter(element: ElementDeclaration, events: ReadonlyMap<string, readonly ClassField[]>): string {
  const { tagName = '', description = '', attributes = [], members = [] } = element;
  const withoutAttribute = members
    .filter(isField)
    .filter((field) => !field.static && !('attribute' in field));
  const fieldsOf = (type: string) =>
    (events.get(type) ?? [])
      .map(({ name, type: own }) => code(`${name}: ${own?.text ?? 'unknown'}`))
      .join(', ');
  return [
    `## \`<${tagName}>\``,
    description,
    ...table(
      'Attributes',
      ['attribute', 'property', 'type', 'default', 'what it does'],
      attributes.map((one) => [
        code(one.name),
        code(one.fieldName ?? one.name),
        code(one.type?.text),
        code(one.default),
        one.description ?? '',
      ]),
    ),
    ...table(
      'Properties without an attribute',
      ['property', 'type', 'what it is'],
      withoutAttribute.map((one) => [
        code(one.name),
        code(one.type?.text),
        `${one.description ?? ''}${isReadonly(one) ? ' Read only.' : ''}`,
      ]),
    ),
    ...table(
      'On the class',
      ['property', 'type', 'what it is'],
      members
        .filter((member) => isField(member) && member.static)
        .map((one) => [
          code(`${element.name}.${one.name}`),
          code((one as ClassField).type?.text),
          one.description ?? '',
        ]),
    ),
    ...table(
      'Methods',
      ['method', 'what it does'],
      members.filter(isMethod).map((method) => [code(signature(method)), method.description ?? '']),
    ),
    ...table(
      'Events',
      ['event', 'class', 'fields', 'when'],
      (element.events ?? []).map((event) => [
        code(event.name),
        code(event.type.text),
        fieldsOf(event.type.text),
        event.description ?? '',
      ]),
    ),
    ...table(
      'Slots',
      ['slot', 'what it is for'],
      (element.slots ?? []).map((slot) => [
        slot.name ? code(slot.name) : 'without a name',
        slot.description ?? '',
      ]),
    ),
    ...table(
      'Parts',
      ['part', 'what it is'],
      (element.cssParts ?? []).map((part) => [code(part.name), part.description ?? '']),
    ),
    ...table(
      'Custom properties of its own',
      ['property', 'default', 'what it is for'],
      (element.cssProperties ?? [])
        .filter(({ name }) => !shared.has(name))
        .map((one) => [code(one.name), code(one.default), one.description ?? '']),
    ),
  ].join('\n\n');
}

/** Not yet formatted; the writer and the test format it alike. */
export function reference(manifest: Package): string {
  const events = new Map(
    eventsIn(manifest).map((one) => [one.name, 'members' in one ? (one.members ?? []).filter(isField) : []]),
  );
  return `<!-- Made by \`npm run api\` from the sources of the elements. -->

# The elements

What a page may rely on. All events bubble and cross shadow roots; their fields stand on the event itself. The
custom properties that all elements share are in [Make it your own](theming.md).

${elementsIn(manifest)
  .map((element) => chapter(element, events))
  .join('\n\n')}
`;
}
