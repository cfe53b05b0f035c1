// Packages that bring no types.
declare module 'eslint-plugin-lit-a11y' {
  import type { ESLint, Linter } from 'eslint';

  const plugin: ESLint.Plugin & { configs: { recommended: { rules: Linter.RulesRecord } } };
  export default plugin;
}

// Bundled into pages of tests only.
declare module 'react' {
  export const createElement: (type: unknown, props?: object | null, ...children: unknown[]) => unknown;
  export const useState: <T>(initial: T) => [value: T, set: (value: T) => void];
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
