/** The manifest of the public elements and events: what `index.ts` of the elements exports, nothing of the inside. */
import { join } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import type {
  Attribute,
  ClassField,
  ClassMember,
  ClassDeclaration,
  CustomElement,
  Declaration,
  Module,
  Package,
} from 'custom-elements-manifest/schema.d.ts';
import { sharedProperties } from './theming.js';
import { fieldsOf, type Field } from './types.js';

const ENTRY = 'src/index.ts';
/** Elements and events; what else the package exports is no part of a page. */
const OURS = 'Arrival';

export type ElementDeclaration = ClassDeclaration & CustomElement;

export const ELEMENTS = join(import.meta.dirname, '../../packages/elements');

/** Which of the modules a host may import on its own; the others are reached through the front door. */
const published = (path: string): string =>
  path.replace(/^(\.?\/)?(src\/)?/, 'dist/').replace(/\.ts$/, '.js');

/** What Lit and forms call by themselves is no method for a host. */
const CALLBACK = /^(attributeChanged|connected|disconnected|adopted|connectedMove|form\w+)Callback$/;
const STATIC = new Set(['content']);

const isPublic = (member: ClassMember): boolean =>
  member.privacy !== 'private' &&
  member.privacy !== 'protected' &&
  !member.name.startsWith('#') &&
  !CALLBACK.test(member.name) &&
  (!member.static || STATIC.has(member.name));

const isElement = (one: Declaration): one is ElementDeclaration =>
  'customElement' in one && one.customElement;

/** The analyzer takes types as they are written, and loses that of a method whose result is described. */
function withType<T extends Attribute | ClassMember>(one: T, fields: readonly Field[], name: string): T {
  const text = fields.find((field) => field.name === name)?.type;
  if (text === undefined) return one;
  if ('kind' in one && one.kind === 'method') return { ...one, return: { ...one.return, type: { text } } };
  return { ...one, type: { text } };
}

function publicElement(declaration: ElementDeclaration, fields: readonly Field[]): ElementDeclaration {
  const { members = [], attributes = [], events = [] } = declaration;
  return {
    ...declaration,
    members: members
      .filter(isPublic)
      .map((member) => (member.static ? member : withType(member, fields, member.name))),
    attributes: attributes.map((attribute) => withType(attribute, fields, attribute.fieldName ?? '')),
    // What the analyzer finds in the code beside the tags has no name, or the wrong one.
    events: events.filter((event) => event.description !== undefined),
    cssProperties: [...(declaration.cssProperties ?? []), ...sharedProperties()],
  };
}

/** Version 1.0 of the format has no word for it; the analyzer and its readers have. */
export const isReadonly = (field: ClassField): boolean => 'readonly' in field && field.readonly === true;

const asMember = ({
  name,
  type,
  isOptional,
  description,
}: Field): ClassField & { readonly readonly: true } => ({
  kind: 'field',
  name,
  type: { text: isOptional ? `${type} | undefined` : type },
  readonly: true,
  ...(description ? { description } : {}),
});

export async function elementsManifest(): Promise<Package> {
  const found = await cli({
    argv: ['analyze', '--litelement', '--quiet', '--globs', 'src/**/*.ts'],
    cwd: ELEMENTS,
    noWrite: true,
  });
  const fields = fieldsOf(ELEMENTS);
  const index = found.modules.find(({ path }) => path === ENTRY);
  const names = new Set(index?.exports?.map(({ name }) => name).filter((name) => name.startsWith(OURS)));
  const isOurs = (one: Declaration): boolean => one.kind === 'class' && names.has(one.name);
  const declare = (one: Declaration): Declaration => {
    if (isElement(one)) return publicElement(one, fields(one.name));
    if (one.kind !== 'class') return one;
    return {
      ...one,
      superclass: { name: 'Event', package: 'global:' },
      members: fields(one.name).map(asMember),
    };
  };
  const modules = found.modules.flatMap(({ declarations = [], exports = [], ...module }): Module[] => {
    const own = declarations.filter(isOurs).map(declare);
    const kept = exports.filter(({ kind, name, declaration }) =>
      kind === 'custom-element-definition'
        ? names.has(declaration.name)
        : names.has(name) && (module.path === ENTRY || own.some((one) => one.name === name)),
    );
    if (kept.length === 0) return [];
    return [
      {
        ...module,
        path: published(module.path),
        declarations: own,
        exports: kept.map((one) => ({
          ...one,
          declaration: { ...one.declaration, module: published(one.declaration.module ?? module.path) },
        })),
      },
    ];
  });
  return { ...found, modules };
}

export const elementsIn = ({ modules }: Package): readonly ElementDeclaration[] =>
  modules.flatMap(({ declarations = [] }) => declarations.filter(isElement));

export const eventsIn = ({ modules }: Package): readonly Declaration[] =>
  modules.flatMap(({ declarations = [] }) => declarations.filter((one) => !isElement(one)));
