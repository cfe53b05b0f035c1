import type { Plugin } from 'rollup';
import { inProject } from '../project.js';

const POLICY = inProject('src/page/policy.ts');
const DOM = inProject('src/page/dom.ts');

/**
 * Replaces lit-html's own policy and the page's document in the drop-in. Our policy does not throw on a page that refuses
 * it. The document is an empty one: no content of the page can hide its methods, and it parses HTML even if the page is XML.
 */
const FOR_TEMPLATES = `import { policy as onrecordPolicy } from ${JSON.stringify(POLICY)};
import { pageDocument } from ${JSON.stringify(DOM)};
const document = pageDocument.implementation.createHTMLDocument();
`;

/** The expression in lit-html that creates its Trusted Types policy. */
const LIT_POLICY = /\w+\?\w+\.createPolicy\("lit-html",.*?:void 0/;

/** Gives lit-html the project's own Trusted Types policy and a document of its own. The npm modules import Lit unchanged. */
export const safeTemplates = (): Plugin => ({
  name: 'safe-templates',
  transform(code, id) {
    if (!id.replaceAll('\\', '/').endsWith('/node_modules/lit-html/lit-html.js')) return null;
    if (!LIT_POLICY.test(code)) this.error('lit-html creates its Trusted Types policy in another way now.');
    return { code: FOR_TEMPLATES + code.replace(LIT_POLICY, 'onrecordPolicy'), map: null };
  },
});
