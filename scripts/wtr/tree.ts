/** Writes an accessibility tree of Chromium as text that a person can read. */
import type { Protocol } from 'puppeteer-core';

export type AXNode = Protocol.Accessibility.AXNode;

/** The states that a screen reader announces in addition to role and name. */
const STATES = ['level', 'expanded', 'pressed', 'selected', 'disabled', 'sort', 'live'];
/** Roles that a screen reader skips: boxes, and the browser's internal nodes for text, labels and closed menus. */
const SILENT = new Set([
  'generic',
  'none',
  'InlineTextBox',
  'LineBreak',
  'ListMarker',
  'LabelText',
  'MenuListPopup',
]);
/** Roles that are announced by their name only, and roles whose name only repeats their content. */
const NAME_ONLY = new Set(['button', 'link', 'option', 'DisclosureTriangle']);
const CONTENT_ONLY = new Set(['cell', 'row', 'listitem', 'rowgroup']);
/** Chromium's internal names of roles, and names for them that a person can read: https://www.w3.org/TR/html-aam-1.0/ */
const ROLES = new Map([
  ['DisclosureTriangle', 'disclosure'],
  ['DescriptionList', 'list of terms'],
  ['Figcaption', 'caption'],
]);

const textOf = (value: Protocol.Accessibility.AXValue | undefined): string =>
  String((value?.value as string | number | boolean | undefined) ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** Inline roles. They get no line of their own but are marked within the line of text. */
const INLINE = new Set(['mark', 'strong', 'emphasis', 'deletion', 'insertion']);

/** Joins two texts with a space, which Chromium leaves out, unless punctuation follows. */
const join = (text: string, next: string): string =>
  `${text}${/^[,.;:!?)”’»]/.test(next) || /[([]$/.test(text) ? '' : ' '}${next}`;

/** Roles of containers of text. They are read by their content, so they need no short name. */
const TEXT = new Set([...CONTENT_ONLY, 'StaticText', 'InlineTextBox', 'rowheader', 'heading', 'RootWebArea']);

/** The accessible names that a screen reader announces in one breath, such as those of buttons, links and groups. */
export const namesOf = (nodes: readonly AXNode[]): string[] =>
  nodes.filter(({ ignored, role }) => !ignored && !TEXT.has(textOf(role))).map(({ name }) => textOf(name));

const stateOf = ({ role, properties = [], value, description }: AXNode): string => {
  const known = new Map(properties.map(({ name, value }) => [String(name), value.value as unknown]));
  if (role?.value !== 'heading') known.delete('level');
  const states = STATES.filter((name) => known.has(name) && known.get(name) !== 'off');
  return [
    ...states.map((name) => ` ${name}=${String(known.get(name))}`),
    ...(value?.value ? [` value="${textOf(value)}"`] : []),
    ...(description?.value ? [` description="${textOf(description)}"`] : []),
  ].join('');
};

const isSilent = ({ ignored, role, name }: AXNode): boolean =>
  ignored || SILENT.has(textOf(role)) || (textOf(role) === 'group' && !textOf(name));

/**
 * An accessibility tree as readable text: one line for each node, with its children indented. Adjacent texts in one box share
 * a line. A text that only repeats the name of its parent is left out.
 * @param nodes the page is the first
 */
export const listing = (nodes: readonly AXNode[]): string => {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));

  /** The texts inside a node, and the nodes that a screen reader announces. */
  const heard = ({ childIds = [] }: AXNode): (AXNode | string)[] => {
    const found: (AXNode | string)[] = [];
    let joins = false;
    for (const child of childIds.map((id) => byId.get(id)).filter((each) => each !== undefined)) {
      const text = textIn(child);
      const last = found.at(-1);
      if (text === undefined) found.push(...(isSilent(child) ? heard(child) : [child]));
      else if (joins && typeof last === 'string') found.splice(-1, 1, text ? join(last, text) : last);
      else if (text) found.push(text);
      joins = text !== undefined && (joins || text !== '');
    }
    return found;
  };

  const textIn = (node: AXNode): string | undefined => {
    const role = textOf(node.role);
    if (node.ignored) return undefined;
    if (role === 'StaticText') return textOf(node.name);
    return INLINE.has(role)
      ? `[${role}: ${heard(node)
          .filter((each) => typeof each === 'string')
          .join(' ')}]`
      : undefined;
  };

  const lines = (node: AXNode | string, depth: number): string[] => {
    const indent = '  '.repeat(depth);
    if (typeof node === 'string') return [`${indent}text "${node}"`];
    const role = textOf(node.role);
    const name = textOf(node.name);
    const inside = NAME_ONLY.has(role) ? [] : heard(node);
    const onlyText = inside.every((each) => typeof each === 'string');
    const isNamed = name && (onlyText || !CONTENT_ONLY.has(role));
    const says = onlyText && [name, ''].includes(inside.join(' '));
    return [
      `${indent}${ROLES.get(role) ?? role}${isNamed ? ` "${name}"` : ''}${stateOf(node)}`,
      ...(says ? [] : inside.flatMap((each) => lines(each, depth + 1))),
    ];
  };

  const [page] = nodes;
  return page
    ? `${heard(page)
        .flatMap((each) => lines(each, 0))
        .join('\n')}\n`
    : '';
};
