import adapter from '@sveltejs/adapter-static';

export default {
  kit: {
    adapter: adapter(),
    // The number of a source without an address links to its entry, inside the shadow root. SvelteKit looks for ids outside only.
    prerender: { handleMissingId: 'ignore' },
  },
};
