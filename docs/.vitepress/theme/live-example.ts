import { defineComponent, h, ref } from 'vue';

/** Shows a piece of HTML as a page does, with the HTML below it in a field that changes what is shown. */
export const LiveExample = defineComponent({
  props: { code: { type: String, required: true } },
  setup: ({ code }) => {
    const html = ref(code);
    return () =>
      h('div', { class: 'live-example' }, [
        // A key makes Vue replace the elements, as if the page had been loaded with the new HTML.
        h('div', { class: 'live-example-shown', key: html.value, innerHTML: html.value }),
        h('label', { class: 'live-example-code' }, [
          'HTML, which you can edit',
          h('textarea', {
            spellcheck: 'false',
            dir: 'ltr',
            rows: code.split('\n').length + 1,
            value: html.value,
            onInput: ({ target }: Event) => (html.value = (target as HTMLTextAreaElement).value),
          }),
        ]),
      ]);
  },
});
