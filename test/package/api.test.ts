import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { Ajv } from 'ajv';
import type { Package } from 'custom-elements-manifest/schema.d.ts';
import { packageFiles, REFERENCE, referencePage } from '../../scripts/api.js';
import {
  ELEMENTS,
  elementsIn,
  elementsManifest,
  eventsIn,
  type ElementDeclaration,
} from '../../scripts/api/manifest.js';

const { resolve } = createRequire(import.meta.url);
const schema = JSON.parse(readFileSync(resolve('custom-elements-manifest/schema.json'), 'utf8')) as object;

describe('the manifest of the elements', () => {
  let manifest: Package;
  let elements: readonly ElementDeclaration[];
  before(async () => {
    manifest = await elementsManifest();
    elements = elementsIn(manifest);
  });

  it('keeps to the format', () => {
    const validate = new Ajv({ strict: false }).compile(schema);
    assert.ok(validate(manifest), JSON.stringify(validate.errors));
  });

  it('has the elements and the events that the package exports, and nothing of the inside', () => {
    const names = [...elements, ...eventsIn(manifest)].map(({ name }) => name);
    const wanted = [...new Set(readFileSync(join(ELEMENTS, 'src/index.ts'), 'utf8').match(/\bArrival\w+/g))];
    assert.deepEqual(names.sort(), wanted.sort());
    const members = elements.flatMap((element) => element.members ?? []);
    assert.deepEqual(
      members.filter(({ name, privacy }) => name.startsWith('#') || privacy === 'private'),
      [],
    );
  });

  it('names for each element its tag, and the module that registers it', () => {
    const definitions = manifest.modules.flatMap(({ exports = [] }) =>
      exports.filter(({ kind }) => kind === 'custom-element-definition').map(({ name }) => name),
    );
    assert.ok(elements.length >= 2);
    for (const { name, tagName = '' } of elements) assert.ok(definitions.includes(tagName), name);
  });

  it('has words for every attribute, property, method, event, slot and part', () => {
    for (const element of elements) {
      const { attributes = [], members = [], events = [], slots = [], cssParts = [] } = element;
      for (const one of [element, ...attributes, ...members, ...events, ...slots, ...cssParts]) {
        assert.ok(one.description?.trim(), `${element.name}: ${one.name} is not described`);
      }
    }
  });

  it('has a type for every attribute, property and result of a method', () => {
    for (const { name, attributes = [], members = [] } of elements) {
      for (const one of [...attributes, ...members]) {
        const type =
          'kind' in one && one.kind === 'method'
            ? one.return?.type
            : (one as { type?: { text: string } }).type;
        assert.ok(type?.text, `${name}: ${one.name} has no type`);
      }
    }
  });

  it('gives each event a class that is exported, with its fields', () => {
    const classes = new Map(
      eventsIn(manifest).map((one) => [one.name, 'members' in one ? (one.members ?? []) : []]),
    );
    for (const { name, events = [] } of elements) {
      for (const { name: event, type } of events) {
        assert.ok(
          (classes.get(type.text)?.length ?? 0) > 0,
          `${name}: ${event} is no exported class with fields`,
        );
      }
    }
  });

  it('makes completion for editors, with the values of an attribute that has a choice', () => {
    const files = packageFiles(manifest);
    const { tags } = JSON.parse(files['vscode.html-custom-data.json'] ?? '') as {
      readonly tags: readonly {
        readonly name: string;
        readonly attributes: readonly {
          readonly name: string;
          readonly values: readonly { readonly name: string }[];
        }[];
      }[];
    };
    assert.deepEqual(tags.map(({ name }) => name).sort(), elements.map(({ tagName }) => tagName).sort());
    const depth = tags
      .find(({ name }) => name === 'arrival-assessment')
      ?.attributes.find(({ name }) => name === 'depth');
    assert.deepEqual(depth?.values.map(({ name }) => name).sort(), ['full', 'quick']);
    const { properties, pseudoElements } = JSON.parse(files['vscode.css-custom-data.json'] ?? '') as {
      readonly properties: readonly { readonly name: string }[];
      readonly pseudoElements: readonly { readonly name: string }[];
    };
    const names = properties.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    assert.ok(names.includes('--arrival-color-accent'));
    assert.ok(pseudoElements.some(({ name }) => name === '::part(frame)'));
  });

  it('is what docs/api.md says', async () => {
    assert.equal(readFileSync(REFERENCE, 'utf8'), await referencePage(manifest), 'run `npm run api`');
  });
});
