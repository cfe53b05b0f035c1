import { readFileSync, writeFileSync } from 'node:fs';
import { render } from './dist-server/server.js';

// A server sends the same text for each request. This page is the same for all readers, so it is written once.
const page = readFileSync('dist/index.html', 'utf8');
const article = await render();
writeFileSync(
  'dist/index.html',
  page.replace('<!--app-->', () => article),
);
