// Types for packages that have none.
declare module 'eslint-plugin-lit-a11y' {
  import type { ESLint, Linter } from 'eslint';

  const plugin: ESLint.Plugin & { configs: { recommended: { rules: Linter.RulesRecord } } };
  export default plugin;
}

// React DOM is bundled into test pages only.
declare module 'react-dom' {
  export const flushSync: (act: () => unknown) => void;
}
declare module 'react-dom/client' {
  interface Root {
    render(element: unknown): void;
    unmount(): void;
  }
  export const createRoot: (container: Element, options: object) => Root;
  export const hydrateRoot: (container: Element, element: unknown, options: object) => Root;
}
declare module 'react-dom/server' {
  export const renderToString: (element: unknown) => string;
  export const renderToStaticMarkup: (element: unknown) => string;
}

// Minifiers and sanitisers through which the tests run the embed codes.
declare module 'html-minifier-terser' {
  export const minify: (html: string, options: Readonly<Record<string, boolean>>) => Promise<string>;
}
declare module 'sanitize-html' {
  interface Allowed {
    allowedTags: readonly string[];
    allowedAttributes: Readonly<Record<string, readonly string[]>>;
  }
  const sanitizeHtml: { (html: string, allowed?: Partial<Allowed>): string; readonly defaults: Allowed };
  export default sanitizeHtml;
}

// esbuild imports Markdown files as text into the bundled test pages.
declare module '*.md' {
  const text: string;
  export default text;
}
declare module 'pngjs' {
  export class PNG {
    constructor(size: { width: number; height: number });
    readonly width: number;
    readonly height: number;
    readonly data: Buffer;
    static readonly sync: { read(file: Buffer): PNG; write(picture: PNG): Buffer };
  }
}
declare module 'semver' {
  export const minVersion: (range: string) => { readonly version: string } | null;
  export const satisfies: (version: string, range: string) => boolean;
}

// A test renders the elements in it.
declare module 'jsdom' {
  export class VirtualConsole {
    on(event: 'jsdomError', listener: (error: Error) => void): this;
  }
  export class JSDOM {
    constructor(
      html: string,
      options: { url: string; virtualConsole: VirtualConsole; runScripts?: 'outside-only' },
    );
    readonly window: Record<string, unknown> & { readonly document: Document; eval(code: string): unknown };
  }
}
