/**
 * A node whose members are those that the browser defines. In a document or a form, an element with a `name` hides the
 * member of the same name: after `<form name="createElement">`, `document.createElement` is that form. Content that
 * readers wrote may hold such names, so code that reads a document or an unknown element goes through here.
 *
 * https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 * https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem
 */
export const unclobbered = <N extends Node>(node: N): N =>
  new Proxy(node, {
    get(_target, name) {
      const member: unknown = Reflect.get(Object.getPrototypeOf(node) as object, name, node);
      return typeof member === 'function' ? (member.bind(node) as unknown) : member;
    },
  });

/** The page's document, to call and to read; pass `document` itself to a method that takes a node. On a server: nothing. */
export const pageDocument = (globalThis.document ? unclobbered(document) : undefined) as Document;
