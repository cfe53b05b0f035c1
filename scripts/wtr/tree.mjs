/** @typedef {import('puppeteer-core').Protocol.Accessibility.AXNode} Node */

/** What a screen reader says of a node beside its role and its name. */
const STATES = ['level', 'expanded', 'pressed', 'selected', 'disabled', 'sort', 'live'];
/** What it passes over: boxes, and what the browser makes of a text, of a label, of a menu that is closed. */
const SILENT = new Set([
  'generic',
  'none',
  'InlineTextBox',
  'LineBreak',
  'ListMarker',
  'LabelText',
  'MenuListPopup',
]);
/** Those that are only heard by their name, and those whose name is what is in them, said again. */
const NAME_ONLY = new Set(['button', 'link', 'option', 'DisclosureTriangle']);
const CONTENT_ONLY = new Set(['cell', 'row', 'listitem', 'rowgroup']);
/** Chromium's own names, as the standard has them: https://www.w3.org/TR/html-aam-1.0/ */
const ROLES = new Map([
  ['DisclosureTriangle', 'disclosure'],
  ['DescriptionList', 'list of terms'],
  ['Figcaption', 'caption'],
]);

/** @type {(value: import('puppeteer-core').Protocol.Accessibility.AXValue | undefined) => string} */
const textOf = (value) =>
  String(/** @type {string} */ (value?.value ?? ''))
    .replace(/\s+/g, ' ')
    .trim();

/** Those that stand in a line of text: they are no node of their own here, but marked in it. */
const INLINE = new Set(['mark', 'strong', 'emphasis', 'deletion', 'insertion']);

/** Chromium leaves out the space between two texts; a comma or a full stop needs none. @type {(text: string, next: string) => string} */
const join = (text, next) => `${text}${/^[,.;:!?)”’»]/.test(next) || /[([]$/.test(text) ? '' : ' '}${next}`;

/** @param {Node} node */
const stateOf = ({ role, properties = [], value, description }) => {
  const known = new Map(properties.map(({ name, value }) => [String(name), value.value]));
  if (role?.value !== 'heading') known.delete('level');
  const states = STATES.filter((name) => known.has(name) && known.get(name) !== 'off');
  return [
    ...states.map((name) => ` ${name}=${known.get(name)}`),
    ...(value?.value ? [` value="${textOf(value)}"`] : []),
    ...(description?.value ? [` description="${textOf(description)}"`] : []),
  ].join('');
};

/** @type {(node: Node) => boolean} */
const isSilent = ({ ignored, role, name }) =>
  ignored || SILENT.has(textOf(role)) || (textOf(role) === 'group' && !textOf(name));

/**
 * An accessibility tree as a person reads it: a node a line, its children further in; texts that follow each other in one
 * box are one line, and a text that only repeats the name around it is none.
 * @param {Node[]} nodes the page first
 * @returns {string}
 */
export const listing = (nodes) => {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));

  /** @type {(node: Node) => (Node | string)[]} texts, and nodes that are heard */
  const heard = ({ childIds = [] }) => {
    /** @type {(Node | string)[]} */
    const found = [];
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

  /** @type {(node: Node) => string | undefined} */
  const textIn = (node) => {
    const role = textOf(node.role);
    if (node.ignored) return undefined;
    if (role === 'StaticText') return textOf(node.name);
    return INLINE.has(role)
      ? `[${role}: ${heard(node)
          .filter((each) => typeof each === 'string')
          .join(' ')}]`
      : undefined;
  };

  /** @type {(node: Node | string, depth: number) => string[]} */
  const lines = (node, depth) => {
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
