import type { ElementHandle, Page, SerializedAXNode } from 'puppeteer-core';
import type { AssessmentPage } from './assessment-page.js';

/** Roles that hold others together and are not spoken. */
const SILENT = new Set(['none', 'generic', 'paragraph', 'InlineTextBox', 'LabelText', 'Legend', 'rowgroup']);
const isCell = ({ role }: SerializedAXNode): boolean => /cell|header$/.test(role);

/** The text of everything in a node, once. */
function textOf(node: SerializedAXNode): string {
  if (node.role === 'StaticText') return node.name ?? '';
  const parts = (node.children ?? []).filter(({ role }) => role !== 'InlineTextBox').map(textOf);
  return parts.filter(Boolean).join(' ') || (node.name ?? '');
}

function stateOf({ checked, expanded, pressed, level, role }: SerializedAXNode): string {
  const states = [
    ...(role === 'heading' && level ? [`level ${String(level)}`] : []),
    ...(checked === undefined ? [] : [checked ? 'checked' : 'not checked']),
    ...(expanded === undefined ? [] : [expanded ? 'expanded' : 'collapsed']),
    ...(pressed ? ['pressed'] : []),
  ];
  return states.length > 0 ? ` (${states.join(', ')})` : '';
}

/** One line for each thing that is spoken: what it is, what it is called, in which state. */
function linesOf(node: SerializedAXNode, said: Set<string>): string[] {
  const { role, name = '', children = [] } = node;
  if (role === 'StaticText') return [...said].some((text) => text.includes(name)) ? [] : [name];
  if (role === 'row') return [children.filter(isCell).map(textOf).join(' | ')];
  if (SILENT.has(role) || (!name && role !== 'list'))
    return children.flatMap((child) => linesOf(child, said));
  if (role === 'list' || role === 'listitem') return children.flatMap((child) => linesOf(child, said));
  const description = node.description ? `: ${node.description}` : '';
  said.add(name).add(description); // what labels or describes something stands beside it as text again
  return [
    `${role} “${name}”${stateOf(node)}${description}`,
    ...children.flatMap((child) => linesOf(child, said)),
  ];
}

/** What a screen reader is given for an element, as lines to read. */
export async function spoken(widget: AssessmentPage, selector: string): Promise<string[]> {
  const root: ElementHandle = await widget.find(selector);
  const tree = await widget.page.accessibility.snapshot({
    root,
    interestingOnly: false,
    includeIframes: false,
  });
  if (!tree) throw new Error(`${selector} is not in the accessibility tree`);
  return linesOf(tree, new Set());
}

export interface RadioGroup {
  readonly name: string;
  /** Names of its radios in the order in which they are counted. */
  readonly radios: readonly string[];
}

/**
 * The groups of radios in the browser's own tree of accessibility, which a screen reader counts "2 of 7" from:
 * each radio belongs to the nearest group above it.
 */
export async function radioPositions(page: Page): Promise<RadioGroup[]> {
  const devtools = await page.createCDPSession();
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  type Node = (typeof nodes)[number];
  const groupOf = (node: Node): Node => {
    const parent = byId.get(node.parentId ?? '');
    if (!parent) throw new Error(`The radio "${String(node.name?.value)}" is in no group`);
    return ['group', 'radiogroup'].includes(String(parent.role?.value)) ? parent : groupOf(parent);
  };
  const groups = new Map<Node, string[]>();
  // In the order of the tree, which is not that of the list.
  const visit = (node: Node): void => {
    if (node.role?.value === 'radio' && !node.ignored) {
      const group = groupOf(node);
      groups.set(group, [...(groups.get(group) ?? []), String(node.name?.value)]);
    }
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) visit(child);
    }
  };
  for (const node of nodes) if (!node.parentId) visit(node);
  return [...groups].map(([group, radios]) => ({ name: String(group.name?.value), radios }));
}
