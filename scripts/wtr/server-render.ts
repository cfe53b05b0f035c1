/** Renders elements as a server does, with the built `onrecord/server.js`. */
import type { TestRunnerPlugin } from '@web/test-runner';
import { inProject } from '../project.js';
import type { ServerOptions, StoryInput, Tag } from '../../src/node/server.js';

const built = inProject('dist/server.js');

export interface Widgets {
  /** The text of the story. As an object it would lose the order of its fields on the way here. */
  readonly story: string;
  readonly widgets: readonly (readonly [tag: Tag, options: Omit<ServerOptions, 'story'>])[];
}

/** `executeServerCommand('server-render', { story, widgets })` returns the markup of each widget. */
export const serverRender = (): TestRunnerPlugin<Widgets> => ({
  name: 'server-render',
  async executeCommand({ command, payload }) {
    if (command !== 'server-render' || !payload) return undefined;
    const { render } = (await import(built)) as typeof import('../../src/node/server.js');
    const story = JSON.parse(payload.story) as StoryInput;
    return payload.widgets.map(([tag, options]) => render(tag, { ...options, story }));
  },
});
