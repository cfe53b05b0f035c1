/**
 * A node whose members are those that the browser defines. In a document or a form, an element with a `name` hides the
 * member of the same name: after `<form name="createElement">`, `document.createElement` is that form. Content that
 * readers wrote may hold such names, so code that reads a document or an unknown element goes through here.
 *
 * https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 * https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem
 */
export const unclobbered = <N extends Node>(node: N): N =>
  new Proxy(node, { get: (_, name) => memberOf(node, name) });

/**
 * The page's document, to call and to read; pass `document` itself to a method that takes a node. The document is looked up
 * at each use, so that a module that imports this one loads on a server too.
 */
export const pageDocument = new Proxy({} as Document, { get: (_, name) => memberOf(document, name) });

function memberOf(node: Node, name: PropertyKey): unknown {
  const member: unknown = Reflect.get(Object.getPrototypeOf(node) as object, name, node);
  return typeof member === 'function' ? (member.bind(node) as unknown) : member;
}
