/** Writes the code of the example apps into docs/guides/frameworks.md: `npm run docs:frameworks`. */
import { writeGenerated } from '../docs/generated.js';
import { readText } from '../project.js';
import { type App, apps } from './apps.js';

/** The languages of code blocks whose name is not the ending of the file. */
const LANGUAGES: Readonly<Record<string, string>> = { mjs: 'js', njk: 'html' };

const block = ({ name }: App, file: string): string => {
  const ending = file.slice(file.lastIndexOf('.') + 1);
  return `\`${file}\`\n\n\`\`\`${LANGUAGES[ending] ?? ending}\n${readText(`examples/${name}/${file}`)}\`\`\``;
};

/** The README of an app without its title, and its files. */
const section = (app: App): string => {
  const about = readText(`examples/${app.name}/README.md`).replace(/^# .*\n/, '');
  return [`## ${app.title}`, about, ...app.code.map((file) => block(app, file))].join('\n\n');
};

await writeGenerated('docs/guides/frameworks.md', apps.map(section).join('\n\n'));
