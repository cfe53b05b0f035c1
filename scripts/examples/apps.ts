/** The example apps in examples/: the guide shows their code, and `npm run examples` builds and opens them. */
import { readJson } from '../project.js';

/** The checks of `npm run examples`, in the order of the report's columns. */
export const CHECKS = ['renders', 'property', 'attribute', 'event', 'server text', 'types'] as const;
export type Check = (typeof CHECKS)[number];

export interface App {
  /** The folder in examples/. */
  readonly name: string;
  readonly title: string;
  /** The packages that the report names with their versions. */
  readonly packages: readonly string[];
  /** The folder that the build writes, which is served. */
  readonly site: string;
  /** The folder of the app that gets a copy of examples/story.json. */
  readonly storyIn: string;
  /** The files that the guide shows. */
  readonly code: readonly string[];
  /** The checks that the framework has no answer to. */
  readonly without: readonly Check[];
  /** A mistake that the framework's type check must find. */
  readonly mistake?: { readonly file: string; readonly right: string; readonly wrong: string };
}

export const apps: readonly App[] = [
  {
    name: 'plain',
    title: 'Plain HTML',
    packages: [],
    site: '.',
    storyIn: '.',
    code: ['index.html', 'main.js'],
    without: ['types'],
  },
  {
    name: 'vite',
    title: 'Vite',
    packages: ['vite', 'typescript'],
    site: 'dist',
    storyIn: 'src',
    code: ['src/main.ts'],
    without: [],
    mistake: { file: 'src/main.ts', right: "'names'", wrong: "'nmaes'" },
  },
  {
    name: 'react',
    title: 'React',
    packages: ['react', 'vite'],
    site: 'dist',
    storyIn: 'src',
    code: ['src/article.tsx', 'src/client.tsx', 'src/server.tsx'],
    without: [],
    mistake: { file: 'src/article.tsx', right: 'headingLevel={2}', wrong: 'headingLevel="two"' },
  },
  {
    name: 'next',
    title: 'Next',
    packages: ['next', 'react'],
    site: 'out',
    storyIn: 'app',
    code: ['app/page.tsx', 'app/words.tsx', 'next.config.js'],
    without: [],
    mistake: { file: 'app/page.tsx', right: 'headingLevel={2}', wrong: 'headingLevel="two"' },
  },
  {
    name: 'vue',
    title: 'Vue',
    packages: ['vue', 'vite', 'vue-tsc'],
    site: 'dist',
    storyIn: 'src',
    code: ['src/Article.vue', 'src/client.ts', 'src/server.ts', 'vite.config.js'],
    without: [],
    mistake: { file: 'src/Article.vue', right: 'heading-level="2"', wrong: 'heading-level="two"' },
  },
  {
    name: 'svelte',
    title: 'Svelte',
    packages: ['svelte', 'vite'],
    site: 'dist',
    storyIn: 'src',
    code: ['src/Article.svelte', 'src/main.js'],
    without: ['server text', 'types'],
  },
  {
    name: 'sveltekit',
    title: 'SvelteKit',
    packages: ['@sveltejs/kit', 'svelte'],
    site: 'build',
    storyIn: 'src',
    code: ['src/routes/+page.server.js', 'src/routes/+page.svelte', 'svelte.config.js'],
    without: ['types'],
  },
  {
    name: 'angular',
    title: 'Angular',
    packages: ['@angular/core', '@angular/ssr'],
    site: 'dist/browser',
    storyIn: 'src',
    code: ['src/article.ts', 'src/main.ts', 'src/main.server.ts', 'src/config.ts'],
    without: ['types'],
  },
  {
    name: 'solid',
    title: 'Solid',
    packages: ['solid-js', 'vite'],
    site: 'dist',
    storyIn: 'src',
    code: ['src/article.tsx', 'src/main.tsx'],
    without: ['server text'],
    mistake: { file: 'src/article.tsx', right: 'attr:rows="names"', wrong: 'attr:rwos="names"' },
  },
  {
    name: 'eleventy',
    title: 'Eleventy',
    packages: ['@11ty/eleventy'],
    site: 'dist',
    storyIn: 'src',
    code: ['eleventy.config.js', 'src/index.njk', 'src/main.js'],
    without: ['types'],
  },
  {
    name: 'astro',
    title: 'Astro',
    packages: ['astro'],
    site: 'dist',
    storyIn: 'src',
    code: ['src/pages/index.astro'],
    without: ['types'],
  },
];

interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
export const manifestOf = ({ name }: App): Manifest => readJson(`examples/${name}/package.json`);

/** The versions of the packages that an app names. */
export const versionsOf = (app: App): Readonly<Record<string, string>> => {
  const { dependencies, devDependencies } = manifestOf(app);
  return { ...dependencies, ...devDependencies };
};
