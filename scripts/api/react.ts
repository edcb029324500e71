/** Types of the elements for JSX in React 19, from the manifest: attributes, properties and events. */
import type { Package } from 'custom-elements-manifest/schema.d.ts';
import { elementsIn, isReadonly, type ElementDeclaration } from './manifest.js';

const note = (text = ''): string => `  /** ${text.replaceAll(/\s+/g, ' ')} */\n`;

function propsOf({ name, tagName, attributes = [], members = [], events = [] }: ElementDeclaration): string {
  const properties = members.flatMap((member) =>
    member.kind === 'field' && !member.static && !isReadonly(member) ? [member] : [],
  );
  const byAttribute = attributes.filter(
    ({ name: attribute, fieldName }) => fieldName !== undefined && fieldName !== attribute,
  );
  return [
    `/** Attributes, properties and events of \`<${tagName ?? ''}>\`. */`,
    `export interface ${name}Props extends DetailedHTMLProps<HTMLAttributes<${name}>, ${name}> {`,
    ...properties.map(
      (field) => `${note(field.description)}  ${field.name}?: ${name}['${field.name}'] | undefined;`,
    ),
    ...byAttribute.map(
      ({ name: attribute, fieldName = '', description }) =>
        `${note(description)}  '${attribute}'?: ${name}['${fieldName}'] | undefined;`,
    ),
    ...events.map(
      (event) =>
        `${note(event.description)}  'on${event.name}'?: ((event: ${event.type.text}) => void) | undefined;`,
    ),
    '}',
  ].join('\n');
}

export function reactTypes(manifest: Package): string {
  const elements = elementsIn(manifest);
  const events = elements.flatMap((element) => element.events?.map(({ type }) => type.text) ?? []);
  const names = [...new Set([...elements.map(({ name }) => name), ...events])].sort();
  return `// Made by scripts/api.ts from the manifest of the elements.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ${names.join(', ')} } from './index.js';

${elements.map(propsOf).join('\n\n')}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(({ name, tagName = '' }) => `      '${tagName}': ${name}Props;\n`).join('')}    }
  }
}
`;
}
